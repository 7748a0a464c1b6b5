import type { AnnotatedDocument, AnnotatedEntity } from './annotated-document';
import type { RelationLabels } from './relation-labels';
import type { Tally } from './tally';
import { countTriples, type EntityKey, samePair, type Triple, triple, turned, widened } from './triples';

/** The name of a relation type read from head to tail, or from tail to head. */
const named = (type: string, inverse: boolean): string => (inverse ? `${type} of` : type);

const mirrored = ({ names, head, tail }: Triple): Triple => ({ names, head: tail, tail: head });

/** Predicted mentions are told apart by the annotated ones that they overlap: spans of the sets are cut by other rules than ours. */
const byAnnotated = (gold: AnnotatedDocument): EntityKey => {
  const overlapped = (e: AnnotatedEntity) =>
    gold.entities.findIndex((g) => g.start < e.end && e.start < g.end);
  return (e) => {
    const exact = gold.entities.findIndex((g) => g.start === e.start && g.end === e.end);
    const index = exact >= 0 ? exact : overlapped(e);
    return index < 0 ? `${e.start}-${e.end}` : `#${index}`;
  };
};

/**
 * `mapped`: relations between things that the set marks, right when the vocabulary's type is one of those that the annotated label stands for.
 * Labels without a relation of the vocabulary are left out of the gold, and pairs that hold only such a label out of both.
 */
export function mappedTally(
  gold: AnnotatedDocument,
  predicted: AnnotatedDocument,
  labels: RelationLabels[string],
): Tally {
  const key = byAnnotated(gold);
  const all = gold.relations.map((r) => ({
    mapped: labels[r.type] ?? [],
    ...triple(gold, r, [], key),
  }));
  const facts: Triple[] = all
    .filter(({ mapped }) => mapped.length > 0)
    .map(({ mapped, head, tail }) => ({
      names: mapped.map(({ type, inverse }) => named(type, inverse)),
      head,
      tail,
    }));
  const unmapped = all.filter(({ mapped }) => mapped.length === 0);
  const known = new Set(Object.values(labels).flatMap((readings) => (readings ?? []).map((r) => r.type)));
  const isMarked = ({ head, tail }: Triple) =>
    [head, tail].every((side) => [...side].some((k) => k.startsWith('#')));
  // with one marked pair in a text, nothing is known of the others
  const pairs = gold.layers.includes('relation_pair')
    ? [
        [0, 1],
        [1, 0],
      ]
    : null;
  const isJudged = (t: Triple) =>
    pairs === null || pairs.some(([a, b]) => t.head.has(`#${a}`) && t.tail.has(`#${b}`));
  const stated = predicted.relations
    .filter((r) => r.plain && known.has(r.type))
    .flatMap((r) => {
      const wide = widened(predicted, r);
      const forwards = triple(predicted, wide, [named(r.type, false)], key);
      const backwards = triple(predicted, turned(wide), [named(r.type, true)], key);
      // the direction in which the pair is annotated; where it is not, the relation's own
      const isBackwards =
        !facts.some((f) => samePair(f, forwards)) && facts.some((f) => samePair(f, backwards));
      const asAnnotated = facts.some((f) => samePair(f, backwards) && f.names.includes(named(r.type, true)));
      return [isBackwards || asAnnotated ? backwards : forwards];
    })
    .filter((t) => isMarked(t) && isJudged(t))
    .filter(
      (t) =>
        facts.some((f) => samePair(f, t)) ||
        !unmapped.some((u) => samePair(u, t) || samePair(u, mirrored(t))),
    );
  return countTriples(facts, stated, 'mapped');
}
