import type { Mention } from '../../model/reading';
import { vocabulary } from '../../model/vocabulary';
import type { Tree } from '../attribution/tree';
import { nominalFramesOf } from './nominal-arguments';
import { type NounRules, nounRules } from './noun-rules';
import type { RuleReading } from './read-adjacent';

/** Applies the rules of `schema/rules/nouns.json` to what hangs on each noun; signatures are enforced. */
export function readNouns(
  tree: Tree,
  mentions: readonly Mention[],
  mentionsAt: (token: number) => readonly number[],
  rules: NounRules = nounRules(),
): readonly RuleReading[] {
  const { allows } = vocabulary();
  const readings: RuleReading[] = [];
  for (const { noun, lemma, slots } of nominalFramesOf(tree, new Set(rules.keys()))) {
    const at = (slot: string) => (slots.get(slot) ?? []).flatMap(mentionsAt);
    for (const { name, relation, frames, precision } of rules.get(lemma) ?? [])
      for (const [from, to] of frames) {
        const [subjects, objects] = [at(from), at(to)];
        for (const head of subjects)
          for (const tail of objects) {
            // "talks between X and Y": each pair once
            if (head === tail || (from === to && mentions[head]!.start >= mentions[tail]!.start)) continue;
            if (!allows(relation, mentions[head]!.type, mentions[tail]!.type)) continue;
            const { start, end } = tree.tokens[noun]!;
            const trigger = [start, end] as const;
            readings.push({
              type: relation,
              head,
              tail,
              role: null,
              trigger,
              core: noun,
              by: `rule:${name}`,
              confidence: precision,
            });
          }
      }
  }
  return readings;
}
