import type { Word } from '../draft';

/** Words of a trigger at most. */
const LONGEST_TRIGGER = 6;

/** Signed logarithmic distance of the first words, 0 … 13. */
export const distanceBucket = (subject: number, object: number): number =>
  Math.min(6, Math.floor(Math.log2(1 + Math.abs(object - subject)))) + (object > subject ? 7 : 0);

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Probabilities by name of the logits from `at` on. */
export const softmax = (
  logits: Float32Array,
  at: number,
  names: readonly string[],
): Record<string, number> => {
  const top = Math.max(...names.map((_, k) => logits[at + k]!));
  const parts = names.map((_, k) => Math.exp(logits[at + k]! - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return Object.fromEntries(names.map((name, k) => [name, parts[k]! / sum]));
};

/** Most probable allowed relation, its probability and that of any; NONE is the last. */
export function bestRelation(
  logits: Float32Array,
  at: number,
  allowed: Uint8Array,
): { best: number; probability: number; anyProbability: number } {
  const none = allowed.length - 1;
  let top = logits[at + none]!;
  let best = -1;
  for (let r = 0; r < none; r++) {
    if (allowed[r] === 0) continue;
    if (best < 0 || logits[at + r]! > logits[at + best]!) best = r;
    top = Math.max(top, logits[at + r]!);
  }
  let any = 0;
  for (let r = 0; r < none; r++) if (allowed[r] === 1) any += Math.exp(logits[at + r]! - top);
  const sum = any + Math.exp(logits[at + none]! - top);
  return {
    best,
    probability: best < 0 ? 0 : Math.exp(logits[at + best]! - top) / sum,
    anyProbability: any / sum,
  };
}

/** Least probability of a state property that is handed on: no threshold in use lies under it. */
const LIKELY = 0.2;

/** Probabilities of the properties from `at` on that are likely enough. */
export const likelyProperties = (
  logits: Float32Array,
  at: number,
  names: readonly string[],
): Record<string, number> =>
  Object.fromEntries(
    names.map((name, k) => [name, sigmoid(logits[at + k]!)] as const).filter(([, p]) => p >= LIKELY),
  );

/** The word with most attention and its neighbours of the same sentence with at least half as much: [first, last]. */
export function triggerWords(
  attention: Float32Array,
  words: readonly Pick<Word, 'sentence'>[],
  from: number,
): [number, number] {
  let peak = 0;
  for (let w = 1; w < attention.length; w++) if (attention[w]! > attention[peak]!) peak = w;
  const enough = attention[peak]! / 2;
  const joins = (w: number) =>
    w >= 0 &&
    w < attention.length &&
    attention[w]! >= enough &&
    words[from + w]!.sentence === words[from + peak]!.sentence;
  let first = peak;
  let last = peak;
  while (last - first + 1 < LONGEST_TRIGGER && (joins(first - 1) || joins(last + 1))) {
    if (joins(last + 1)) last++;
    else first--;
  }
  return [from + first, from + last];
}
