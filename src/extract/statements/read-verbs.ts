import type { Mention } from '../../model/reading';
import { vocabulary } from '../../model/vocabulary';
import type { Tree } from '../attribution/tree';
import type { Arguments } from './arguments';
import type { RuleReading } from './read-adjacent';
import { keyOfVerb, type VerbRules, verbRules } from './verb-rules';

/** Applies the rules of `schema/rules/verbs.json` to the arguments of each verb; signatures are enforced. */
export function readVerbs(
  tree: Tree,
  mentions: readonly Mention[],
  found: readonly Arguments[],
  rules: VerbRules = verbRules(),
): readonly RuleReading[] {
  const { allows } = vocabulary();
  return found.flatMap(({ verb, lemma, noun, slot, subject, object }) =>
    (rules.get(keyOfVerb(lemma, noun, slot)) ?? [])
      .filter(({ relation }) => allows(relation, mentions[subject]!.type, mentions[object]!.type))
      .map(
        ({ name, relation, precision }): RuleReading => ({
          type: relation,
          head: subject,
          tail: object,
          role: null,
          trigger: [tree.tokens[verb]!.start, tree.tokens[verb]!.end],
          core: verb,
          by: `rule:${name}`,
          confidence: precision,
        }),
      ),
  );
}
