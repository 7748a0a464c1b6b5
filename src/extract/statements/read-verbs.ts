import type { Mention } from '../../model/reading';
import { vocabulary } from '../../model/vocabulary';
import type { Tree } from '../attribution/tree';
import { argumentsOf } from './arguments';
import type { RuleReading } from './read-adjacent';
import { type VerbRules, verbRules } from './verb-rules';

/** Applies the rules of `schema/rules/verbs.json` to subject and object of each verb; signatures are enforced. */
export function readVerbs(
  tree: Tree,
  mentions: readonly Mention[],
  rules: VerbRules = verbRules(),
): readonly RuleReading[] {
  const { allows } = vocabulary();
  return argumentsOf(tree, mentions).flatMap(({ verb, lemma, slot, subject, object }) =>
    (rules.get(`${lemma} ${slot}`) ?? [])
      .filter(({ relation }) => allows(relation, mentions[subject]!.type, mentions[object]!.type))
      .map(
        ({ name, relation, precision }): RuleReading => ({
          type: relation,
          head: subject,
          tail: object,
          role: null,
          trigger: [tree.tokens[verb]!.start, tree.tokens[verb]!.end],
          by: `rule:${name}`,
          confidence: precision,
        }),
      ),
  );
}
