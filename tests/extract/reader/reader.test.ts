import fc from 'fast-check';
import { chunksOf } from '../../../src/extract/reader/chunks';
import { readerStage } from '../../../src/extract/reader/reader';
import { articleOf, encoderOf, numbers, weightsOf } from './weights';

const encoder = encoderOf({
  names: (w) => (w === 'putin' ? 1 : w === 'moscow' ? 3 : 0),
  nominals: (w) => (w === 'he' ? 3 : 0),
  cues: (w) => (w === 'said' ? 1 : 0),
});
const coreference = {
  run: async (feeds: Parameters<ReturnType<typeof encoderOf>['run']>[0]) => ({
    scores: new Float32Array(numbers(feeds, 'pairs').length / 2).fill(1),
  }),
};
/** Small, so that short texts have several. */
const CHUNK = 2000;
const timed: Record<string, number> = {};
const stage = readerStage(
  weightsOf({ encoder, coreference }),
  () => 0,
  (head, ms) => {
    timed[head] = (timed[head] ?? 0) + ms;
  },
  {},
  CHUNK,
);
const read = (text: string, sentences: readonly (readonly [number, number])[]) =>
  stage.run({
    article: articleOf(text),
    sentences: sentences.map(([start, end]) => ({ start, end, duplicateOf: null })),
  });

test('chunks: whole sentences, in order, all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 })),
      fc.integer({ min: 1, max: 80 }),
      (sizes, limit) => {
        let end = 0;
        const sentences = sizes.map((size) => {
          end += size;
          return { start: end - size, end };
        });
        const chunks = chunksOf(sentences, limit);
        expect(chunks.flatMap(([from, to]) => sentences.slice(from, to))).toEqual(sentences);
        for (const [from, to] of chunks)
          expect(to - from === 1 || sentences[to - 1]!.end - sentences[from]!.start <= limit).toBe(true);
      },
    ),
  );
});

test('a text of several chunks reads like one: indexes and spans are those of the whole', async () => {
  const sentence = 'Putin said he left Moscow. ';
  const count = Math.ceil((CHUNK * 5.2) / sentence.length);
  const text = sentence.repeat(count);
  const sentences = Array.from(
    { length: count },
    (_, i) => [i * sentence.length, (i + 1) * sentence.length - 1] as const,
  );
  const { words, tokens, mentions, rawAttributions, coreference } = await read(text, sentences);
  expect(mentions).toHaveLength(3 * count);
  expect(tokens).toHaveLength(6 * count);
  expect(rawAttributions).toHaveLength(count);
  expect(words!.at(-1)!.sentence).toBe(count - 1);
  const wrong = mentions!.filter(
    ({ start, end }, i) => text.slice(start, end) !== ['Putin', 'he', 'Moscow'][i % 3],
  );
  expect(wrong).toEqual([]);
  expect(tokens!.filter(({ head }, i) => head !== (i % 6 === 0 ? -1 : i - 1))).toEqual([]);
  expect(coreference!.filter(({ mention, antecedent }) => antecedent >= mention)).toEqual([]);
  expect(coreference!.at(-1)!.mention).toBe(mentions!.length - 1);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['100,000 characters without a space', 'x'.repeat(100_000)],
  ['control characters', '\u0000\u0001\u200b\ufeff'.repeat(500)],
  ['astral characters', '😀𝔸'.repeat(1_000)],
  ['lone surrogates', '\ud800 \udc00Putin'.repeat(300)],
  ['punctuation', '.,!?'.repeat(1_000)],
])('hostile text: %s', async (_, text) => {
  const { mentions, tokens } = await read(text, text === '' ? [] : [[0, text.length]]);
  for (const { start, end } of [...mentions!, ...tokens!]) expect(text.slice(start, end).trim()).not.toBe('');
});

test('any text: every span lies in it and neither begins nor ends in white space', async () => {
  const unit = fc.constantFrom(
    'Putin',
    'he',
    'said',
    ' ',
    '\n',
    'Moscow',
    '.',
    '’',
    '\u0301',
    '\u200b',
    '😀',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 30 }), async (parts) => {
      const text = parts.join('');
      const { mentions, tokens, words, rawAttributions } = await read(text, [[0, text.length]]);
      const spans = rawAttributions!.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
      for (const { start, end } of [...mentions!, ...tokens!, ...words!]) spans.push([start, end]);
      for (const [start, end] of spans) {
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }
    }),
    { numRuns: 60 },
  );
});

test('times every head', () => {
  expect(Object.keys(timed).sort()).toEqual([
    'coreference',
    'encoder',
    'links',
    'mentions',
    'relations',
    'syntax',
  ]);
});
