import { createHash } from 'node:crypto';
import type { Draft, RelationReading } from '../../src/extract/draft';
import type { Mention } from '../../src/model/reading';
import type { Span } from '../../src/model/span';

type End = Pick<Mention, 'start' | 'end' | 'type' | 'kind'>;

/** An ordered pair of mentions, what the head reads between them, and how a person is shown it. */
export interface Pair {
  readonly id: string;
  readonly head: End;
  readonly tail: End;
  readonly type: string;
  readonly probability: number;
  readonly plain: number;
  readonly trigger: Span;
  readonly shown: string;
}

/** p(any relation) of a band, and how many pairs of one article are drawn from it. */
const BANDS = [
  { from: 0.1, to: 0.3, count: 1 },
  { from: 0.3, to: 0.6, count: 2 },
  { from: 0.6, to: 0.97, count: 3 },
] as const;
/** Flags of which the head is unsure, and readings that it does not take for plain: drawn besides. */
const FLAGGED = { any: 0.4, plainBelow: 0.8, count: 2 } as const;

/** The same order for the same seed, whatever the order of the input. */
export const rank = (seed: string, key: string): string =>
  createHash('sha256').update(`${seed} ${key}`).digest('hex');

const flat = (words: string) => words.replace(/\s+/g, ' ').trim();

function marked(text: string, [from, to]: Span, head: End, tail: End): string {
  const cuts = [
    { at: head.start, sign: '⟦H ', order: 1 },
    { at: head.end, sign: '⟧', order: 0 },
    { at: tail.start, sign: '⟦T ', order: 1 },
    { at: tail.end, sign: '⟧', order: 0 },
  ].sort((a, b) => b.at - a.at || b.order - a.order);
  let words = text.slice(from, to);
  for (const { at, sign } of cuts) words = words.slice(0, at - from) + sign + words.slice(at - from);
  return flat(words);
}

/** Pairs of one article: some of every band of confidence, and some that the head may take for not plain. */
export function drawPairs(id: string, draft: Draft, seed: string): readonly Pair[] {
  const { relations = [], mentions = [], sentences = [] } = draft;
  const { text } = draft.article;
  const order = (r: RelationReading) => rank(seed, `${id} ${r.head} ${r.tail}`);
  const shuffled = [...relations].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const chosen = new Set<RelationReading>();
  for (const { from, to, count } of BANDS)
    for (const r of shuffled.filter((r) => r.anyProbability >= from && r.anyProbability < to).slice(0, count))
      chosen.add(r);
  for (const r of shuffled
    .filter((r) => r.anyProbability >= FLAGGED.any && r.plain < FLAGGED.plainBelow && !chosen.has(r))
    .slice(0, FLAGGED.count))
    chosen.add(r);
  return [...chosen].map((r): Pair => {
    const [head, tail] = [mentions[r.head]!, mentions[r.tail]!];
    const hull: Span = [Math.min(head.start, tail.start), Math.max(head.end, tail.end)];
    const around = sentences.filter(({ start, end }) => start < hull[1] && end > hull[0]);
    const whole: Span = [
      Math.min(hull[0], ...around.map(({ start }) => start)),
      Math.max(hull[1], ...around.map(({ end }) => end)),
    ];
    const end = ({ start, end, type, kind }: Mention): End => ({ start, end, type, kind });
    const name = (m: Mention) => `${flat(text.slice(m.start, m.end))} (${m.type})`;
    return {
      id,
      head: end(head),
      tail: end(tail),
      type: r.type,
      probability: Number(r.anyProbability.toFixed(3)),
      plain: Number(r.plain.toFixed(3)),
      trigger: r.trigger,
      shown: `${name(head)} –${r.type}→ ${name(tail)}\n   ${marked(text, whole, head, tail)}`,
    };
  });
}
