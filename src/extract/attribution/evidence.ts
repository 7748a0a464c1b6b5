import type { LinkScores } from '../draft';

/** Parts of an attribution as labels of words. */
export const OUT = 0;
export const SOURCE = 1;
export const CONTENT = 2;
export const CUE = 3;

/** Log-odds say no more than this of one word, so that one sure word cannot outvote the rest. */
const SUREST = 6;
const LEAST = -12;
const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** What the heads say of the words of a window. */
export interface Evidence {
  readonly count: number;
  /** [words, 4] ln p of the link head for O, S, C and the log-odds of the cue tagger: the word begins the part, or goes on with it. */
  readonly begins: Float64Array;
  readonly goesOn: Float64Array;
}

/** Reads the logits of one cue. */
export function evidenceOf({ words, links, cues }: LinkScores): Evidence {
  const count = words.length;
  const begins = new Float64Array(count * 4);
  const goesOn = new Float64Array(count * 4);
  for (let i = 0; i < count; i++) {
    const row = links.subarray(i * 5, i * 5 + 5);
    const top = Math.max(...row);
    const all = top + Math.log(row.reduce((sum, v) => sum + Math.exp(v - top), 0));
    const log = (label: number) => Math.max(row[label]! - all, LEAST);
    const cue = (label: number) => bounded(cues[i * 3 + label]! - cues[i * 3]!, -LEAST);
    begins.set([log(0), log(1), log(3), cue(1)], i * 4);
    goesOn.set([log(0), log(2), log(4), cue(2)], i * 4);
  }
  return { count, begins, goesOn };
}

/** Values at gap k for a part: log-odds of [the word after, the word before, a beginning at the word after]. */
export function nearOf(
  { count, begins, goesOn }: Evidence,
  k: number,
  part: number,
): readonly [number, number, number] {
  const odds = (values: Float64Array, i: number) =>
    i < 0 || i >= count ? 0 : bounded(values[i * 4 + part]! - (part === CUE ? 0 : goesOn[i * 4]!), SUREST);
  const inPart = (i: number) => Math.max(odds(begins, i), odds(goesOn, i));
  return [inPart(k), inPart(k - 1), odds(begins, k)];
}

/** The word of the cue [first, last] that the tagger is surest of. */
export function coreOf({ begins, goesOn }: Evidence, first: number, last: number): number {
  const odds = (i: number) => Math.max(begins[i * 4 + CUE]!, goesOn[i * 4 + CUE]!);
  let core = first;
  for (let i = first + 1; i <= last; i++) if (odds(i) > odds(core)) core = i;
  return core;
}
