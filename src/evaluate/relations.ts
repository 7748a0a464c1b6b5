import type { AnnotatedDocument, AnnotatedEntity } from './annotated-document';
import { graphType } from './graph-types';
import { factsOf } from './relation-facts';
import { labelsOf, type RelationLabels } from './relation-labels';
import type { Scorer } from './scorer';
import type { Tally } from './tally';
import { textMeasures, textTally } from './text-facts';
import { bySpan, countTriples, triple, tripleMeasure, turned, widened } from './triples';
import { mappedTally } from './typed-pairs';

const plainOnes = (d: AnnotatedDocument) => d.relations.filter((r) => r.plain);
const isByEntity = (d: AnnotatedDocument) => d.relations.some((r) => r.level === 'cluster');

const bySpanAndType = (e: AnnotatedEntity): string => `${bySpan(e)}:${graphType(e.type)}`;
/** Sets of four classes of names have no buildings: those are places there. */
const bySpanAndClass = (e: AnnotatedEntity): string =>
  `${bySpan(e)}:${e.type === 'FACILITY' ? 'LOCATION' : graphType(e.type)}`;

/** The vocabulary's types: both spans and both entity types exact. */
function strict(gold: AnnotatedDocument, predicted: AnnotatedDocument): Tally {
  const wide = isByEntity(gold);
  return countTriples(
    plainOnes(gold).map((r) => triple(gold, r, [r.type, ...r.accept], bySpanAndType)),
    plainOnes(predicted).map((r) =>
      triple(predicted, wide ? widened(predicted, r) : r, [r.type], bySpanAndType),
    ),
    'strict',
  );
}

/** A set's own labels between mentions: both spans, both classes and the label exact ("strict" of Bekoulis et al. 2018), over all labels together. */
function strictLabels(
  gold: AnnotatedDocument,
  predicted: AnnotatedDocument,
  labels: RelationLabels[string],
): Tally {
  const key = (i: number) => new Set([bySpanAndClass(predicted.entities[i]!)]);
  const named = factsOf(predicted, labels, 'mention').flatMap(({ label, pair: [h, t] }) => {
    const head = nameOf(predicted, h);
    const tail = nameOf(predicted, t);
    return head === null || tail === null ? [] : [{ names: [label], head: key(head), tail: key(tail) }];
  });
  const annotated = plainOnes(gold).map((r) => triple(gold, r, [r.type], bySpanAndClass));
  return countTriples(annotated, named, 'strict');
}

/** Sets that mark names only: the mention itself, else the nearest name of the same thing, else null. */
function nameOf({ entities, clusters }: AnnotatedDocument, mention: number): number | null {
  const isName = (i: number) => (entities[i]!.kind ?? 'name') === 'name';
  if (isName(mention)) return mention;
  const distance = (i: number) => Math.abs(entities[i]!.start - entities[mention]!.start);
  const names = (clusters.find((members) => members.includes(mention)) ?? []).filter(isName);
  return names.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Wikidata properties between exact spans. */
function byProperty(gold: AnnotatedDocument, predicted: AnnotatedDocument): Tally {
  const wide = isByEntity(gold);
  const stated = plainOnes(predicted).flatMap((one) => {
    const r = wide ? widened(predicted, one) : one;
    return [
      ...(r.property ? [triple(predicted, r, [r.property], bySpan)] : []),
      ...(r.inverseProperty ? [triple(predicted, turned(r), [r.inverseProperty], bySpan)] : []),
    ];
  });
  return countTriples(
    gold.relations.flatMap((r) => (r.label ? [triple(gold, r, [r.label], bySpan)] : [])),
    stated,
    'property',
  );
}

function score(gold: AnnotatedDocument, predicted: AnnotatedDocument): Tally {
  const labels = labelsOf(gold.set);
  if (labels === undefined)
    return gold.relations.some((r) => r.label) ? byProperty(gold, predicted) : strict(gold, predicted);
  if (gold.properties) return textTally(gold, predicted, labels);
  if (gold.layers.includes('relation_pair')) return mappedTally(gold, predicted, labels);
  // between entities with many names "strict" has no meaning of its own
  if (gold.layers.includes('clusters'))
    return { ...byProperty(gold, predicted), ...mappedTally(gold, predicted, labels) };
  return strictLabels(gold, predicted, labels);
}

/**
 * Plain relations between mentions or entities. By the graph's types (`strict`); in sets with labels of their own by those: `strict`, by `text`,
 * by Wikidata `property`, or by the types that a label stands for (`mapped`), see `schema/relation-labels.json`.
 */
export const relations: Scorer = {
  name: 'relations',
  applies: (gold) => ['relations', 'relation_pair', 'graph'].some((layer) => gold.layers.includes(layer)),
  score,
  measures: (t) => [
    ...['strict', 'property', 'mapped'].flatMap((measure) => tripleMeasure(t, measure)),
    ...textMeasures(t),
  ],
};
