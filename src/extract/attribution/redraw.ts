import type { Span } from '../../model/span';
import type { LinkScores, RawAttribution } from '../draft';
import type { Context } from './context';
import { cueEdgesOf } from './cue-edges';
import { addNear, COLUMNS, decode } from './decode';
import { type EdgeWeights, edgeWeights } from './edge-weights';
import { SIDES, type Side, seenFrom, type Window, windowOf } from './edges';
import { CONTENT, CUE, coreOf, evidenceOf, SOURCE } from './evidence';

/** Logits added to the beginning of a content at a time, and how often, when none is found. */
const COAX = 1.5;
const COAXED = 6;

/** Sums of the weights of what is seen at a gap. */
function addSeen(rows: Float64Array, gap: number, names: Iterable<string>, { edges }: EdgeWeights): void {
  for (const name of names) {
    const row = edges.get(name);
    if (row !== undefined) for (let j = 0; j < COLUMNS; j++) rows[gap * COLUMNS + j]! += row[j]!;
  }
}

const sumsOf = (window: Window, side: Side, weights: EdgeWeights): Float64Array => {
  const rows = new Float64Array(window.edges.length * COLUMNS);
  for (const [gap, edge] of window.edges.entries()) addSeen(rows, gap, seenFrom(edge, side), weights);
  return rows;
};

/** On which side of the cue, words [first, last], a gap lies. */
export const sideOf = (gap: number, first: number, last: number): Side =>
  SIDES[gap <= first ? 0 : gap > last ? 2 : 1];

/** First and last word of the cue in the window; null where it lies outside. */
export function cueWords({ words }: LinkScores, [start, end]: Span): Span | null {
  const first = words.findIndex((word) => word.end > start);
  if (first < 0 || words[first]!.start >= end) return null;
  let last = first;
  while (last + 1 < words.length && words[last + 1]!.start < end) last++;
  return [first, last];
}

function spansOf(parts: Uint8Array, words: LinkScores['words'], part: number): Span[] {
  const spans: [number, number][] = [];
  parts.forEach((label, i) => {
    if (label !== part) return;
    if (i > 0 && parts[i - 1] === part) spans[spans.length - 1]![1] = words[i]!.end;
    else spans.push([words[i]!.start, words[i]!.end]);
  });
  return spans;
}

/**
 * Draws the edges of source, cue and content anew, together, from the heads' logits and from what stands at the gaps:
 * sentence and clause ends, quotation marks, commas, complementisers. Without logits the attribution stays as it is.
 */
export function createRedraw(context: Context, weights: EdgeWeights = edgeWeights()) {
  const windows = new Map<LinkScores['words'], { window: Window; sums: Map<Side, Float64Array> }>();
  const known = (words: LinkScores['words']) => {
    let found = windows.get(words);
    if (found === undefined) {
      const window = windowOf(context, words);
      found = { window, sums: new Map(SIDES.map((side) => [side, sumsOf(window, side, weights)])) };
      windows.set(words, found);
    }
    return found;
  };
  return (raw: RawAttribution): RawAttribution => {
    const cue = raw.scores && raw.cue[0] ? cueWords(raw.scores, raw.cue[0]) : null;
    if (raw.scores === undefined || cue === null) return raw;
    const { words } = raw.scores;
    const { window, sums } = known(words);
    const rows = new Float64Array((words.length + 1) * COLUMNS);
    for (let gap = 0; gap <= words.length; gap++) {
      const from = sums.get(sideOf(gap, ...cue))!;
      rows.set(from.subarray(gap * COLUMNS, (gap + 1) * COLUMNS), gap * COLUMNS);
    }
    for (const [gap, names] of cueEdgesOf(context, window, cue)) addSeen(rows, gap, names, weights);
    const evidence = evidenceOf(raw.scores);
    addNear(rows, evidence, weights);
    const chain = { evidence, core: coreOf(evidence, ...cue), edges: rows, weights };
    let parts = decode(chain);
    // somebody speaks: what the head saw as content is only given up when coaxing does not help
    for (let step = 0; step < COAXED && raw.content.length > 0 && !parts.includes(CONTENT); step++) {
      for (let gap = 0; gap <= words.length; gap++) rows[gap * COLUMNS + CONTENT - 1]! += COAX;
      parts = decode(chain);
    }
    const [source, content, redrawn] = [SOURCE, CONTENT, CUE].map((part) => spansOf(parts, words, part));
    return { ...raw, source: source!, content: content!, cue: redrawn! };
  };
}
