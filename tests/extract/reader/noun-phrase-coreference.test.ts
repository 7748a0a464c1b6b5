import fc from 'fast-check';
import { readerStage } from '../../../src/extract/reader/reader';
import { articleOf, manifest, numbers, weightsOf } from './weights';

// The small reader parses every word as a noun that hangs on the one before, here as its modifier.
const NESTED = { ...manifest, labels: { ...manifest.labels, deprel: ['root', 'nmod', 'punct'] } };
const links = (score: number) => ({
  run: async (feeds: Parameters<ReturnType<typeof weightsOf>['graphs']['syntax']['run']>[0]) => ({
    scores: new Float32Array(numbers(feeds, 'pairs').length / 2).fill(score),
  }),
});
const read = (text: string, sentences: [number, number][], score = 1, chunk = 1000, nounPhrases = true) =>
  readerStage(
    { ...weightsOf({ coreference: links(score) }), manifest: NESTED },
    () => 0,
    () => {},
    { nounPhrases },
    chunk,
  ).run({
    article: articleOf(text),
    sentences: sentences.map(([start, end]) => ({ start, end, duplicateOf: null })),
  });
const TWO = 'Troops. Army.';
const SENTENCES: [number, number][] = [
  [0, 7],
  [8, 13],
];

test('phrases are read only where they are asked for', async () => {
  expect((await read(TWO, SENTENCES, 1, 1000, false)).nounPhrases).toEqual([]);
  expect((await read(TWO, SENTENCES)).nounPhrases).not.toEqual([]);
});

test('a score above that of a new entity joins two phrases, one below does not', async () => {
  const chains = async (score: number) => {
    const { nounPhrases = [] } = await read(TWO, SENTENCES, score);
    return nounPhrases.filter(({ start }) => [0, 8].includes(start)).map(({ chain }) => chain);
  };
  const [a, b] = await chains(1);
  expect(a).toBe(b);
  const [c, d] = await chains(-1);
  expect(c).not.toBe(d);
});

test('a phrase is never the same as one inside it', async () => {
  const { nounPhrases = [] } = await read('troops army', [[0, 11]]);
  expect(nounPhrases.map(({ start, end }) => [start, end])).toEqual([
    [0, 11],
    [7, 11],
  ]);
  expect(nounPhrases[0]!.chain).not.toBe(nounPhrases[1]!.chain);
});

test('chains of two chunks of a text stay apart', async () => {
  const { nounPhrases = [] } = await read(TWO, SENTENCES, 1, 8);
  const chunk = (from: number, to: number) =>
    new Set(nounPhrases.filter(({ start }) => start >= from && start < to).map(({ chain }) => chain));
  const [first, second] = [chunk(0, 8), chunk(8, 14)];
  expect(first.size * second.size).toBeGreaterThan(0);
  for (const chain of first) expect(second.has(chain)).toBe(false);
});

test('any text: every span is in it and every mention exists', async () => {
  const piece = fc.constantFrom(
    'Putin',
    'troops',
    ' ',
    '\u0000',
    '\u200b',
    '😀',
    '.',
    '中',
    '\u202e',
    '(',
    '”',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 30 }), async (pieces) => {
      const text = pieces.join('');
      const { nounPhrases = [], mentions = [] } = await read(text, [[0, text.length]]);
      for (const { start, end, core, mention } of nounPhrases) {
        expect(
          0 <= start && start <= core[0] && core[0] < core[1] && core[1] <= end && end <= text.length,
        ).toBe(true);
        if (mention !== null) expect(mentions[mention]).toBeDefined();
      }
    }),
  );
});
