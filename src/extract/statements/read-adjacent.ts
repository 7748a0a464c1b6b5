import type { Mention, Sentence } from '../../model/reading';
import type { Span } from '../../model/span';
import { vocabulary } from '../../model/vocabulary';
import { sentenceAt } from '../attribution/sentence-index';
import { isDemonym } from '../demonyms';
import { type AdjacentRule, adjacentRules } from './adjacent-rules';

/** What a rule read: the raw material of a statement. */
export interface RuleReading {
  readonly type: string;
  readonly head: number;
  readonly tail: number;
  readonly role: string | null;
  readonly trigger: Span;
  /** The verb or noun (token) that says the relation, where the parse shows one. */
  readonly core?: number;
  readonly by: string;
  readonly confidence: number;
}

/** Characters between, before and after the two mentions that a rule can see. */
const WINDOW = 90;
/** How many mentions further on the second one may be. */
const NEIGHBOURS = 4;

function roleIn(matches: readonly (RegExpExecArray | null)[]): string | null {
  const role = matches.map((match) => match?.groups?.role).find((found) => found !== undefined);
  return role === undefined ? null : role.trim().replace(/\s+/g, ' ');
}

/** Applies the rules of `schema/rules/adjacent.json` to neighbouring mentions of one sentence; signatures are enforced. */
export function readAdjacent(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  rules: readonly AdjacentRule[] = adjacentRules().rules,
): readonly RuleReading[] {
  const readings: RuleReading[] = [];
  const order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  const allows = vocabulary().allows;
  order.forEach((left, place) => {
    const first = mentions[left]!;
    const sentence = sentences[sentenceAt(sentences, first.start)];
    let neighbours = 0;
    for (let next = place + 1; next < order.length && neighbours < NEIGHBOURS; next++) {
      const right = order[next]!;
      const second = mentions[right]!;
      if (second.start < first.end) continue;
      if (second.start - first.end > WINDOW || sentence === undefined || second.start >= sentence.end) break;
      neighbours++;
      // "in the Syrian | town": what is said is not said of the country
      if (isDemonym(text.slice(second.start, second.end))) continue;
      const gap = text.slice(first.end, second.start);
      for (const rule of rules) {
        const [head, tail] = rule.headFirst ? [left, right] : [right, left];
        const subject = mentions[head]!;
        const object = mentions[tail]!;
        if (!allows(rule.relation, subject.type, object.type)) continue;
        if (
          rule.headTypes?.includes(subject.type) === false ||
          rule.tailTypes?.includes(object.type) === false
        )
          continue;
        if (rule.kind !== null && subject.kind !== rule.kind) continue;
        if (rule.tailKind !== null && object.kind !== rule.tailKind) continue;
        const between = rule.between.exec(gap);
        if (between === null || rule.exclude?.test(gap)) continue;
        const before =
          rule.before?.exec(text.slice(Math.max(sentence.start, first.start - WINDOW), first.start)) ?? null;
        const after =
          rule.after?.exec(text.slice(second.end, Math.min(sentence.end, second.end + WINDOW))) ?? null;
        if ((rule.before !== null && before === null) || (rule.after !== null && after === null)) continue;
        if (rule.headText?.test(text.slice(subject.start, subject.end)) === false) continue;
        if (rule.tailText?.test(text.slice(object.start, object.end)) === false) continue;
        const from = before === null ? first.start : first.start - before[0].length;
        const to = after === null ? second.end : second.end + after[0].length;
        readings.push({
          type: rule.relation,
          head,
          tail,
          role: roleIn([between, before, after]),
          trigger: [from, to],
          by: `rule:${rule.name}`,
          confidence: rule.precision,
        });
      }
    }
  });
  return readings;
}
