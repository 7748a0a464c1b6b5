import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { type Alignment, covers } from '../../src/evaluate/graph-alignment';
import type { Draft, RelationReading } from '../../src/extract/draft';
import type { Extraction } from '../../src/model/extraction';
import { vocabulary } from '../../src/model/vocabulary';

/** The steps at which a relation of the annotation can be lost, in the order of the pipeline. */
export const STEPS = [
  'both things not found at all',
  'head not found at all',
  'tail not found at all',
  'found, but not near each other: head missing there',
  'found, but not near each other: tail missing there',
  'found, but not near each other: both missing there',
  'one span for both',
  'types forbid it',
  'pair not asked',
  'nothing said: p(any) < 0.1',
  'nothing said: p(any) < 0.3',
  'nothing said: p(any) below the threshold',
  'right type, below the threshold',
  'another type won',
  'the other direction won',
  'read, but a surer reading of the pair won',
  'read, but not plain',
  'read, but one entity with both',
  'read, but of a split-off entity',
  'read, but dropped when the article was resolved',
] as const;
export type Step = (typeof STEPS)[number];

export interface Lost {
  readonly step: Step;
  /** What a person wants to know of it: the types that forbid it, the type that won. */
  readonly detail: string;
}

type Gold = {
  readonly type: string;
  readonly head: number;
  readonly tail: number;
  readonly accept: string[];
};

interface Read {
  readonly gold: AnnotatedDocument;
  readonly predicted: AnnotatedDocument;
  readonly alignment: Alignment;
  readonly draft: Draft;
  readonly extraction: Extraction;
  readonly threshold: number;
}

const later = (a: Lost | null, b: Lost): Lost =>
  a !== null && STEPS.indexOf(a.step) >= STEPS.indexOf(b.step) ? a : b;

/** Where a missed relation was lost: the furthest that any pair of mentions of its two entities came. */
export function lostAt(g: Gold, read: Read): Lost {
  const { gold, predicted, alignment, extraction } = read;
  const coverers = (cluster: number) =>
    gold.clusters[cluster]!.map((m) => ({
      sentence: sentenceOf(extraction, gold.entities[m]!.start),
      by: predicted.entities.flatMap((p, i) => (covers(gold.entities[m]!, p, gold.text) ? [i] : [])),
    }));
  const [heads, tails] = [coverers(g.head), coverers(g.tail)];
  const anywhere = (list: typeof heads) => list.some(({ by }) => by.length > 0);
  let lost: Lost | null = null;
  if (!anywhere(heads) && !anywhere(tails)) return { step: STEPS[0], detail: '' };
  if (!anywhere(heads)) return { step: STEPS[1], detail: '' };
  if (!anywhere(tails)) return { step: STEPS[2], detail: '' };
  for (const h of heads)
    for (const t of tails) {
      if (Math.abs(h.sentence - t.sentence) > 1) continue;
      const missing: number = h.by.length === 0 ? (t.by.length === 0 ? 5 : 3) : t.by.length === 0 ? 4 : -1;
      if (missing >= 0) lost = later(lost, { step: STEPS[missing]!, detail: '' });
      for (const a of h.by) for (const b of t.by) lost = later(lost, pairLost(g, a, b, read, alignment));
    }
  return lost ?? { step: STEPS[5], detail: 'annotated further apart' };
}

const sentenceOf = (extraction: Extraction, offset: number): number =>
  extraction.sentences.findLastIndex(({ start }) => start <= offset);

/** How far the pair of mentions that stand for head and tail came. */
function pairLost(g: Gold, a: number, b: number, read: Read, alignment: Alignment): Lost {
  const { draft, extraction, threshold } = read;
  if (a === b) return { step: 'one span for both', detail: '' };
  const wanted = [g.type, ...g.accept];
  const typesOf = (m: number) =>
    Object.keys(extraction.mentions[m]!.types ?? { [extraction.mentions[m]!.type]: 1 });
  const allowed = wanted.some((type) =>
    typesOf(a).some((x) => typesOf(b).some((y) => vocabulary().allows(type, x, y))),
  );
  const isIt = (s: { type: string; head: number; tail: number }) =>
    wanted.includes(s.type) &&
    ((s.head === a && s.tail === b) ||
      (vocabulary().relationTypes.get(s.type)?.symmetric === true && s.head === b && s.tail === a));
  const statement = draft.statements?.find(isIt);
  if (statement !== undefined) {
    if (!statement.plain)
      return {
        step: 'read, but not plain',
        detail: statement.isDuplicate ? 'duplicate' : (statement.mood ?? statement.polarity),
      };
    const [x, y] = [extraction.entityOf[a], extraction.entityOf[b]];
    if (x === y) return { step: 'read, but one entity with both', detail: '' };
    const isSplit = x !== alignment.of[g.head] || y !== alignment.of[g.tail];
    return isSplit
      ? { step: 'read, but of a split-off entity', detail: x !== alignment.of[g.head] ? 'head' : 'tail' }
      : { step: 'read, but dropped when the article was resolved', detail: '' };
  }
  if (!allowed) {
    const pair = (m: number) => typesOf(m).join('/');
    return { step: 'types forbid it', detail: `${g.type}: ${pair(a)}→${pair(b)}` };
  }
  const readings = draft.relations ?? [];
  const asked = readings.find((r) => r.head === a && r.tail === b);
  const turned = readings.find((r) => r.head === b && r.tail === a);
  if (asked === undefined) return { step: 'pair not asked', detail: '' };
  return unread(wanted, asked, turned, threshold);
}

function unread(
  wanted: readonly string[],
  asked: RelationReading,
  turned: RelationReading | undefined,
  threshold: number,
): Lost {
  const any = asked.anyProbability;
  const isRight = wanted.includes(asked.type);
  if (any >= threshold)
    return isRight
      ? { step: 'read, but a surer reading of the pair won', detail: asked.type }
      : { step: 'another type won', detail: `${wanted[0]} < ${asked.type}` };
  if (turned !== undefined && turned.anyProbability >= threshold && wanted.includes(turned.type))
    return { step: 'the other direction won', detail: turned.type };
  if (isRight && any >= 0.3) return { step: 'right type, below the threshold', detail: any.toFixed(1) };
  if (any < 0.1) return { step: 'nothing said: p(any) < 0.1', detail: '' };
  if (any < 0.3) return { step: 'nothing said: p(any) < 0.3', detail: '' };
  return { step: 'nothing said: p(any) below the threshold', detail: asked.type };
}
