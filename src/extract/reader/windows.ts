import type { Word } from '../draft';

/** Words [from, to) that go through the encoder in one row. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Running total of pieces: element i = pieces before word i; one more element than words. */
export function pieceOffsets(words: readonly Word[]): Int32Array {
  const offsets = new Int32Array(words.length + 1);
  for (let i = 0; i < words.length; i++) offsets[i + 1] = offsets[i]! + words[i]!.pieces.length;
  return offsets;
}

/**
 * Windows of whole sentences up to `limit` pieces; the next one goes back whole sentences up to `overlap` pieces, and one
 * sentence where that is longer but no longer than half a window: neighbouring sentences are read together somewhere.
 * A sentence longer than a window is cut at a word; every word is in at least one window.
 */
export function windowsOf(words: readonly Word[], limit: number, overlap: number): WordRange[] {
  const offset = pieceOffsets(words);
  const count = words.length;
  const newSentence = (i: number) => words[i]!.sentence !== words[i - 1]!.sentence;
  const lastSentence = (from: number, to: number): number => {
    let first = to - 1;
    while (first > from && !newSentence(first)) first--;
    return first > from && offset[to]! - offset[first]! <= limit / 2 ? first : to;
  };
  const windows: WordRange[] = [];
  let from = 0;
  let reached = 0;
  while (from < count) {
    let to = from;
    let whole = -1;
    while (to < count && offset[to + 1]! - offset[from]! <= limit) {
      to++;
      if (to === count || newSentence(to)) whole = to;
    }
    if (to === from) to = from + 1;
    if (whole > from) to = whole;
    // Going back may leave no room for the next sentence: such a window would see nothing new.
    if (to > reached) windows.push({ from, to });
    reached = Math.max(reached, to);
    if (to >= count) break;
    let back = to;
    while (back > from + 1 && offset[to]! - offset[back - 1]! <= overlap) back--;
    while (back < to && !newSentence(back)) back++;
    if (back === to) back = lastSentence(from, to);
    from = back;
  }
  return windows;
}

/** Words between a word and the nearest edge of its window; the text's own ends are no edges. */
export const distanceToEdge = (word: number, window: WordRange, count: number): number =>
  Math.min(
    window.from === 0 ? Number.POSITIVE_INFINITY : word - window.from,
    window.to === count ? Number.POSITIVE_INFINITY : window.to - 1 - word,
  );

/** For every word the window in which it is farthest from an edge; the earlier one where two are equal. */
export function homeWindows(windows: readonly WordRange[], count: number): Int32Array {
  const home = new Int32Array(count).fill(-1);
  const best = new Float64Array(count).fill(-1);
  windows.forEach((window, index) => {
    for (let word = window.from; word < window.to; word++) {
      const distance = distanceToEdge(word, window, count);
      if (distance > best[word]!) {
        best[word] = distance;
        home[word] = index;
      }
    }
  });
  return home;
}
