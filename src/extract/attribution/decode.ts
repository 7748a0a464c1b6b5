import type { EdgeWeights } from './edge-weights';
import { CUE, type Evidence, nearOf, OUT } from './evidence';

/** Columns of an edge row: begin source, begin content, begin cue, end source, end content, end cue. */
export const COLUMNS = 6;
/** The cue is one run of words that holds this word. */
interface Chain {
  readonly evidence: Evidence;
  readonly core: number;
  /** [words + 1, COLUMNS]. */
  readonly edges: Float64Array;
  readonly weights: EdgeWeights;
}

/** Adds what the heads say of both sides of each gap to the rows of the gaps. */
export function addNear(rows: Float64Array, evidence: Evidence, weights: EdgeWeights): void {
  for (let part = 1; part <= CUE; part++) {
    const by = weights.near[part - 1]!;
    for (let k = 0; k <= evidence.count; k++) {
      const [after, before, begins] = nearOf(evidence, k, part);
      const row = k * COLUMNS;
      rows[row + part - 1]! += after * by[0]! + before * by[1]! + begins * by[2]!;
      rows[row + 2 + part]! += after * by[3]! + before * by[4]!;
    }
  }
}

/** Score of word k in part `to` after a word in part `from`. */
export function stepScore(
  { evidence, core, edges, weights }: Chain,
  k: number,
  from: number,
  to: number,
): number {
  if (k === core && to !== CUE) return Number.NEGATIVE_INFINITY;
  const isSame = from === to;
  if (!isSame && ((to === CUE && k > core) || (from === CUE && k <= core))) return Number.NEGATIVE_INFINITY;
  const values = isSame ? evidence.goesOn : evidence.begins;
  const word =
    to === CUE
      ? weights.links * values[k * 4]! + weights.cues * values[k * 4 + CUE]!
      : weights.links * values[k * 4 + to]!;
  if (isSame) return word;
  const row = k * COLUMNS;
  const ends = from === OUT ? 0 : edges[row + 2 + from]!;
  const begins = to === OUT ? 0 : edges[row + to - 1]!;
  return word + weights.pairs[from]![to]! + ends + begins;
}

/**
 * The most probable part of each word: a chain whose steps are weighed by what is seen at the gap they cross (a linear-chain
 * conditional random field, Lafferty, McCallum & Pereira 2001, decoded after Viterbi 1967). Linear in the words.
 */
export function decode(chain: Chain): Uint8Array {
  const { count } = chain.evidence;
  const back = new Uint8Array(count * 4);
  const parts = new Uint8Array(count);
  let before = [0, ...Array<number>(CUE).fill(Number.NEGATIVE_INFINITY)];
  for (let k = 0; k < count; k++) {
    const now = [0, 1, 2, 3].map((to) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let from = 0; from <= CUE; from++) {
        const score = before[from]! + stepScore(chain, k, from, to);
        if (score <= best) continue;
        best = score;
        back[k * 4 + to] = from;
      }
      return best;
    });
    before = now;
  }
  let at = before.indexOf(Math.max(...before));
  for (let k = count - 1; k >= 0; k--) {
    parts[k] = at;
    at = back[k * 4 + at]!;
  }
  return parts;
}
