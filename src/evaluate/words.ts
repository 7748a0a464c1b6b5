import type { Span } from '../model/span';

/** Words as the attribution scores count them: runs of letters, digits and marks; every other character alone. */
const WORD = /[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]/gu;

export interface CountedWords {
  /** Indexes of the words that share a character with the spans. */
  under(spans: readonly Span[]): ReadonlySet<number>;
  isPunctuation(word: number): boolean;
}

export function countedWords(text: string): CountedWords {
  const words = [...text.matchAll(WORD)].map((m) => [m.index, m.index + m[0].length] as const);
  const punctuation = words.map(([start, end]) => !/[\p{L}\p{N}]/u.test(text.slice(start, end)));
  /** Index of the first word that ends after `offset`. */
  const firstAfter = (offset: number): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]![1] > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    under(spans) {
      const found = new Set<number>();
      for (const [start, end] of spans)
        for (let w = firstAfter(start); w < words.length && words[w]![0] < end; w += 1) found.add(w);
      return found;
    },
    isPunctuation: (word) => punctuation[word] ?? false,
  };
}
