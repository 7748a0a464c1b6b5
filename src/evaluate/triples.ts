import type { AnnotatedDocument, AnnotatedEntity, AnnotatedRelation } from './annotated-document';
import { f1, type Measure, type Tally } from './tally';

/** A relation by what it may be called and the mentions that may stand on its two sides. */
export interface Triple {
  readonly names: readonly string[];
  readonly head: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
}

/** How an argument is told from others: its span, with or without its type. */
export type EntityKey = (e: AnnotatedEntity) => string;
export const bySpan: EntityKey = ({ start, end }) => `${start}-${end}`;

/** Where a relation's argument stands: a mention, or every mention of a cluster. */
function argument(d: AnnotatedDocument, r: AnnotatedRelation, side: 'head' | 'tail', key: EntityKey) {
  const members = r.level === 'cluster' ? (d.clusters[r[side]] ?? []) : [r[side]];
  return new Set(members.flatMap((i) => (d.entities[i] ? [key(d.entities[i])] : [])));
}

export const triple = (
  d: AnnotatedDocument,
  r: AnnotatedRelation,
  names: readonly string[],
  key: EntityKey,
): Triple => ({ names, head: argument(d, r, 'head', key), tail: argument(d, r, 'tail', key) });

/** Entity level: a mention stands for its whole cluster, so that a relation is right wherever it was read. */
export const widened = (d: AnnotatedDocument, r: AnnotatedRelation): AnnotatedRelation => {
  const cluster = (i: number) => d.clusters.findIndex((members) => members.includes(i));
  const [head, tail] = [cluster(r.head), cluster(r.tail)];
  return r.level === 'cluster' || head < 0 || tail < 0 ? r : { ...r, level: 'cluster', head, tail };
};

/** The same relation seen from its tail. */
export const turned = (r: AnnotatedRelation): AnnotatedRelation => ({ ...r, head: r.tail, tail: r.head });

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));

const agree = (a: Triple, b: Triple): boolean =>
  meet(new Set(a.names), new Set(b.names)) && meet(a.head, b.head) && meet(a.tail, b.tail);

/** True when the two sides are those of the other one, whatever the two are called. */
export const samePair = (a: Triple, b: Triple): boolean => meet(a.head, b.head) && meet(a.tail, b.tail);

/** Counts of one measure; a prediction counts once. */
export function countTriples(gold: readonly Triple[], predicted: readonly Triple[], measure: string): Tally {
  const key = (t: Triple) => JSON.stringify([t.names, [...t.head].sort(), [...t.tail].sort()]);
  const once = [...new Map(predicted.map((t) => [key(t), t])).values()];
  return {
    [`${measure} gold`]: gold.length,
    [`${measure} predicted`]: once.length,
    [`${measure} right`]: once.filter((p) => gold.some((g) => agree(p, g))).length,
    [`${measure} hit`]: gold.filter((g) => once.some((p) => agree(p, g))).length,
  };
}

/** What the summed counts of `countTriples` say; nothing where the measure was not taken. */
export function tripleMeasure(t: Tally, measure: string): Measure[] {
  const n = (what: string) => t[`${measure} ${what}`] ?? 0;
  return t[`${measure} gold`] === undefined
    ? []
    : [f1(measure, n('right'), n('predicted'), n('gold'), n('hit'))];
}
