import type { AnnotatedDocument, AnnotatedEntity, AnnotatedRelation } from './annotated-document';
import DATASET_PROPERTIES from './dataset-properties.json';
import { graphType } from './graph-types';
import type { Scorer } from './scorer';
import { f1 } from './tally';

/** A relation by what it is called and the mentions that may stand on its two sides. */
interface Triple {
  readonly names: readonly string[];
  readonly head: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
}

/** Where a relation's argument stands: a mention, or every mention of a cluster. */
function argument(d: AnnotatedDocument, r: AnnotatedRelation, side: 'head' | 'tail', typed: boolean) {
  const members = r.level === 'cluster' ? (d.clusters[r[side]] ?? []) : [r[side]];
  const key = (e: AnnotatedEntity) => `${e.start}-${e.end}${typed ? `:${graphType(e.type)}` : ''}`;
  return new Set(members.flatMap((i) => (d.entities[i] ? [key(d.entities[i])] : [])));
}

const triple = (
  d: AnnotatedDocument,
  r: AnnotatedRelation,
  names: readonly string[],
  typed: boolean,
): Triple => ({ names, head: argument(d, r, 'head', typed), tail: argument(d, r, 'tail', typed) });

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));

const agree = (a: Triple, b: Triple): boolean =>
  meet(new Set(a.names), new Set(b.names)) && meet(a.head, b.head) && meet(a.tail, b.tail);

function count(gold: readonly Triple[], predicted: readonly Triple[], prefix: string) {
  const key = (t: Triple) => JSON.stringify([t.names, [...t.head].sort(), [...t.tail].sort()]);
  const once = [...new Map(predicted.map((t) => [key(t), t])).values()];
  return {
    [`${prefix} gold`]: gold.length,
    [`${prefix} predicted`]: once.length,
    [`${prefix} right`]: once.filter((p) => gold.some((g) => agree(p, g))).length,
    [`${prefix} hit`]: gold.filter((g) => once.some((p) => agree(p, g))).length,
  };
}

/** Entity level: a mention stands for its whole cluster, so that a relation is right wherever it was read. */
const widened = (d: AnnotatedDocument, r: AnnotatedRelation): AnnotatedRelation => {
  const cluster = (i: number) => d.clusters.findIndex((members) => members.includes(i));
  const [head, tail] = [cluster(r.head), cluster(r.tail)];
  return r.level === 'cluster' || head < 0 || tail < 0 ? r : { ...r, level: 'cluster', head, tail };
};

const plainOnes = (d: AnnotatedDocument) => d.relations.filter((r) => r.plain);

/** The vocabulary's types: both spans and both entity types exact. */
function strict(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
  const entityLevel = gold.relations.some((r) => r.level === 'cluster');
  return count(
    plainOnes(gold).map((r) => triple(gold, r, [r.type, ...r.accept], true)),
    plainOnes(predicted).map((r) =>
      triple(predicted, entityLevel ? widened(predicted, r) : r, [r.type], true),
    ),
    'strict',
  );
}

const propertyOf = (type: string): string | undefined => (DATASET_PROPERTIES as Record<string, string>)[type];
/** The property of an annotated relation: its label, or in a set of properties the label of its type. */
const labelOf = (gold: AnnotatedDocument, r: AnnotatedRelation): string | undefined =>
  r.label ?? (gold.properties ? propertyOf(r.type) : undefined);

/** Wikidata properties between exact spans; only properties that were annotated in the document are judged. */
function byProperty(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
  const annotated = gold.properties?.map(propertyOf);
  const entityLevel = gold.relations.some((r) => r.level === 'cluster');
  const turned = (r: AnnotatedRelation) => ({ ...r, head: r.tail, tail: r.head });
  const stated = plainOnes(predicted).flatMap((one) => {
    const r = entityLevel ? widened(predicted, one) : one;
    return [
      ...(r.property ? [triple(predicted, r, [r.property], false)] : []),
      ...(r.inverseProperty ? [triple(predicted, turned(r), [r.inverseProperty], false)] : []),
    ];
  });
  return count(
    gold.relations.flatMap((r) => {
      const label = labelOf(gold, r);
      return label ? [triple(gold, r, [label], false)] : [];
    }),
    stated.filter((t) => annotated?.includes(t.names[0]) ?? true),
    'property',
  );
}

/** Plain relations with exact argument spans: by the graph's types, and by Wikidata property where the set has those. */
export const relations: Scorer = {
  name: 'relations',
  applies: (gold) => gold.layers.includes('relations') || gold.layers.includes('graph'),
  score: (gold, predicted) =>
    gold.properties || gold.relations.some((r) => r.label)
      ? byProperty(gold, predicted)
      : strict(gold, predicted),
  measures: (t) =>
    ['strict', 'property'].flatMap((level) => {
      const n = (what: string) => t[`${level} ${what}`];
      return n('gold') === undefined
        ? []
        : [f1(level, n('right') ?? 0, n('predicted') ?? 0, n('gold') ?? 0, n('hit') ?? 0)];
    }),
};
