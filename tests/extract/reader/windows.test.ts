import fc from 'fast-check';
import type { Word } from '../../../src/extract/draft';
import { homeWindows, windowsOf } from '../../../src/extract/reader/windows';

/** Words of the given numbers of pieces, sentence by sentence. */
const wordsFrom = (sentences: readonly (readonly number[])[]): Word[] =>
  sentences.flatMap((sentence, s) =>
    sentence.map((n) => ({ start: 0, end: 1, pieces: new Array(n).fill(1), shape: 0, sentence: s })),
  );
const pairs = (words: readonly Word[], limit: number, overlap: number) =>
  windowsOf(words, limit, overlap).map(({ from, to }) => [from, to]);

test('whole sentences, going back whole sentences', () => {
  const words = wordsFrom([
    [1, 1, 1],
    [1, 1],
    [1, 1, 1],
    [2, 2],
  ]);
  expect(pairs(words, 6, 3)).toEqual([
    [0, 5],
    [3, 8],
    [8, 10],
  ]);
});

test('a sentence longer than a window is cut at a word', () => {
  expect(pairs(wordsFrom([[1, 1, 1, 1, 1], [1]]), 3, 1)).toEqual([
    [0, 3],
    [3, 6],
  ]);
});

test('a word longer than a window stands alone', () => {
  expect(pairs(wordsFrom([[9, 9]]), 4, 2)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('any text: windows move on, leave no gap, respect the limit; every word has a home that holds it', () => {
  const text = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 6, max: 30 }),
      fc.integer({ min: 0, max: 5 }),
      (sentences, limit, overlap) => {
        const words = wordsFrom(sentences);
        const windows = windowsOf(words, limit, overlap);
        let reached = 0;
        let last = -1;
        for (const { from, to } of windows) {
          expect(from).toBeGreaterThan(last);
          expect(from).toBeLessThanOrEqual(reached);
          expect(to).toBeGreaterThan(reached);
          const size = words.slice(from, to).reduce((sum, word) => sum + word.pieces.length, 0);
          expect(size).toBeLessThanOrEqual(limit);
          reached = to;
          last = from;
        }
        expect(reached).toBe(words.length);
        homeWindows(windows, words.length).forEach((home, word) => {
          const { from, to } = windows[home]!;
          expect(from <= word && word < to).toBe(true);
        });
      },
    ),
  );
});

test('home: the window in which a word is farthest from an edge; the ends of the text are no edges', () => {
  const windows = [
    { from: 0, to: 6 },
    { from: 3, to: 10 },
  ];
  expect([...homeWindows(windows, 10)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
});

test('neighbouring sentences of at most half a window each are in one window, whatever the overlap', () => {
  const text = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 24, max: 40 }),
      fc.integer({ min: 0, max: 12 }),
      (sentences, limit, overlap) => {
        const words = wordsFrom(sentences);
        const windows = windowsOf(words, limit, overlap);
        for (let word = 1; word < words.length; word++) {
          const [before, after] = [words[word - 1]!.sentence, words[word]!.sentence];
          if (before === after) continue;
          const first = words.findIndex((w) => w.sentence === before);
          const end = words.findLastIndex((w) => w.sentence === after) + 1;
          expect(windows.some(({ from, to }) => from <= first && end <= to)).toBe(true);
        }
      },
    ),
  );
});
