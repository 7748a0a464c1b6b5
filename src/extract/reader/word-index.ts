import type { Span } from '../../model/span';
import type { Word } from '../draft';

/** First and last word that share a character with [start, end), or null. Binary search. */
export function wordsUnder(
  words: readonly Word[],
  start: number,
  end: number,
): readonly [first: number, last: number] | null {
  const before = (limit: number, of: (word: Word) => number) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (of(words[middle]!) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = before(start + 1, (word) => word.end);
  const last = before(end, (word) => word.start) - 1;
  return first <= last ? [first, last] : null;
}

/** The characters from the first to the last word (inclusive). */
export const spanOfWords = (words: readonly Word[], first: number, last: number): Span => [
  words[first]!.start,
  words[last]!.end,
];
