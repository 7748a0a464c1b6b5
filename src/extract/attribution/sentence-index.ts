import type { Sentence } from '../../model/reading';

/** Index of the sentence that holds the offset, else of the nearest one before it; -1 before the first. O(log n). */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
