import type { EntityType } from '../../model/vocabulary';
import { type Labels, logProbability } from './viterbi';

/** ln p of each type of a mention, given that it is a mention; types that are not named have none. */
export type TypeScores = ReadonlyMap<string, number>;
/** p of each type of a mention, the likeliest first; the rest of 1 is spread over types not worth naming. */
export type TypeShares = Readonly<Record<EntityType, number>>;

/** ln p of a type that a tagger does not know or gives next to nothing. */
const LEAST = Math.log(1e-3);
/** Types below this probability are not worth naming. */
const NAMED = 0.02;

const logSum = (values: readonly number[]): number => {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
};

/**
 * What a tagger says of the type of the words [first, last], wherever it cut: for each type the mean over the words of its
 * better label (B or I), as probabilities over all types. `graphTypeOf` maps its labels to types: several may share one, null
 * leaves one out.
 */
export function typeScores(
  scores: Float32Array,
  labels: Labels,
  first: number,
  last: number,
  graphTypeOf: (label: string) => EntityType | null,
): TypeScores {
  const size = labels.names.length;
  const byLabel = new Map<string, number>();
  labels.begin.forEach((begin, inside) => {
    if (begin < 0 || graphTypeOf(labels.types[inside]!) === null) return;
    let total = 0;
    for (let w = first; w <= last; w++)
      total += Math.max(scores[w * size + begin]!, scores[w * size + inside]!);
    byLabel.set(labels.types[inside]!, total / (last - first + 1));
  });
  const whole = logSum([...byLabel.values()]);
  const byType = new Map<string, number[]>();
  for (const [label, score] of byLabel) {
    const type = graphTypeOf(label)!;
    byType.set(type, [...(byType.get(type) ?? []), score - whole]);
  }
  return new Map([...byType].map(([type, values]) => [type, logSum(values)]));
}

/** Logarithmic opinion pool (Genest & Zidek 1986): the weighted sum of log probabilities, normalised. */
export function pooled(opinions: readonly (readonly [scores: TypeScores, weight: number])[]): TypeScores {
  const types = new Set(opinions.flatMap(([scores]) => [...scores.keys()]));
  const sums = [...types].map((type): [string, number] => [
    type,
    opinions.reduce((sum, [scores, weight]) => sum + weight * Math.max(LEAST, scores.get(type) ?? LEAST), 0),
  ]);
  const whole = logSum(sums.map(([, value]) => value));
  return new Map(sums.map(([type, value]) => [type, value - whole]));
}

/** How sure a tagger is that the words [first, last] are no "outside": the mean of 1 − p(O), 0 … 1. */
export function insideShare(scores: Float32Array, size: number, first: number, last: number): number {
  let total = 0;
  for (let w = first; w <= last; w++) total += 1 - Math.exp(logProbability(scores, w, size, 0));
  return total / (last - first + 1);
}

export const asScores = (shares: TypeShares): TypeScores =>
  new Map(Object.entries(shares).map(([type, p]) => [type, Math.log(p)]));

/** Probabilities, the likeliest first; ties in the order of the scores. */
export const asShares = (scores: TypeScores): TypeShares =>
  Object.fromEntries(
    [...scores]
      .map(([type, score]): [string, number] => [type, Math.exp(score)])
      .filter(([, p]) => p >= NAMED)
      .sort((a, b) => b[1] - a[1]),
  );
