import fc from 'fast-check';
import { pairsByWindow } from '../../../src/extract/reader/mention-pairs';
import { readerStage } from '../../../src/extract/reader/reader';
import { bestRelation, distanceBucket, triggerWords } from '../../../src/extract/reader/relation-scores';
import { signaturesOf } from '../../../src/extract/reader/signatures';
import { windowsOf } from '../../../src/extract/reader/windows';
import { articleOf, dim, encoderOf, manifest, numbers, silentHeads, weightsOf } from './weights';

test('distance: logarithmic and signed', () => {
  expect([0, 1, 2, 3, 6, 7, 100, 1000].map((d) => distanceBucket(5, 5 + d))).toEqual([
    0, 8, 8, 9, 9, 10, 13, 13,
  ]);
  expect([1, 3, 100].map((d) => distanceBucket(200, 200 - d))).toEqual([1, 2, 6]);
});

describe('bestRelation', () => {
  test('a type that the signature forbids gets nothing', () => {
    const found = bestRelation(Float32Array.of(9, 1, 0, 1), 0, Uint8Array.of(0, 1, 1, 1));
    const e = Math.E;
    expect(found.best).toBe(1);
    expect(found.probability).toBeCloseTo(e / (2 * e + 1));
    expect(found.anyProbability).toBeCloseTo((e + 1) / (2 * e + 1));
  });

  test('nothing allowed', () => {
    expect(bestRelation(Float32Array.of(9, 1), 0, Uint8Array.of(0, 1))).toMatchObject({
      best: -1,
      probability: 0,
    });
  });
});

test('trigger: the word with most attention and strong neighbours of its sentence', () => {
  const words = [0, 0, 0, 0, 1].map((sentence) => ({ sentence }));
  expect(triggerWords(Float32Array.of(0.1, 0.2, 0.3, 0.2, 0.2), words, 0)).toEqual([1, 3]);
  expect(triggerWords(Float32Array.of(0.9, 0.1), words, 2)).toEqual([2, 2]);
});

test('signatures follow the vocabulary', () => {
  const signatures = signaturesOf(manifest.entityTypes, manifest.labels.relations);
  const [person, location, , role] = [0, 1, 2, 3];
  expect([...signatures.allowed([person!], [location!])]).toEqual([1, 1, 1, 1]);
  expect([...signatures.allowed([role!], [person!])]).toEqual([0, 0, 0, 1]);
  expect(signatures.worthAsking([role!], [person!])).toBe(false);
  expect(signatures.worthAsking([person!], [location!])).toBe(true);
  // a mention that may be a role or a person: what one of the two allows
  expect([...signatures.allowed([role!, person!], [location!])]).toEqual([1, 1, 1, 1]);
  expect(signatures.worthAsking([role!, person!], [location!])).toBe(true);
});

test('pairs: each pair of neighbouring sentences once, in a window that holds both', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(
      lengths,
      fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 3 })), { maxLength: 25 }),
      (sizes, spans) => {
        const words = sizes.flatMap((n, sentence) =>
          new Array(n).fill(0).map(() => ({ start: 0, end: 1, pieces: [1], shape: 0, sentence })),
        );
        const windows = windowsOf(words, 14, 6).map((w) => ({ ...w, hidden: new Float32Array(0) }));
        const mentions = [...new Set(spans.map(([first, n]) => `${first}-${first + n}`))]
          .map((key) => key.split('-').map(Number) as [number, number])
          .filter(([, end]) => end <= words.length)
          .sort((a, b) => a[0] - b[0] || b[1] - a[1])
          .map(([first, end]) => ({ first, end, sentence: words[first]!.sentence }));
        const holds = (w: number, m: number) =>
          windows[w]!.from <= mentions[m]!.first && mentions[m]!.end <= windows[w]!.to;
        const expected = mentions.flatMap((a, i) =>
          mentions.flatMap((b, j) =>
            j > i && b.sentence - a.sentence <= 1 && windows.some((_, w) => holds(w, i) && holds(w, j))
              ? [`${i} ${j}`]
              : [],
          ),
        );
        const found = pairsByWindow(mentions, windows, words.length);
        found.forEach((pairs, w) => {
          for (const [i, j] of pairs) expect(holds(w, i) && holds(w, j)).toBe(true);
        });
        expect(
          found
            .flat()
            .map(([i, j]) => `${i} ${j}`)
            .sort(),
        ).toEqual(expected.sort());
      },
    ),
  );
});

test('a reading: type, flags and trigger of the asked pair', async () => {
  const text = 'Putin left Moscow.';
  let pairs: number[] = [];
  const statements = {
    run: async (feeds: Parameters<typeof silentHeads.statements.run>[0]) => {
      pairs = numbers(feeds, 'pairs');
      expect(numbers(feeds, 'spans')).toEqual([0, 1, 2, 3]);
      expect(numbers(feeds, 'types')).toEqual([0, 1]);
      expect(numbers(feeds, 'distance')).toEqual([8]);
      const output = { ...(await silentHeads.statements.run(feeds)) };
      output.relation = Float32Array.of(9, 0, 0, 0);
      output.plain = Float32Array.of(9);
      output.mood = Float32Array.of(0, 9);
      output.evidence = new Float32Array(dim(feeds, 'hidden', 0));
      output.evidence[1] = 1;
      return output;
    },
  };
  const encoder = encoderOf({ names: (w) => (w === 'putin' ? 1 : w === 'moscow' ? 3 : 0) });
  const stage = readerStage(
    weightsOf({ encoder, statements }),
    () => 0,
    () => {},
  );
  const { relations } = await stage.run({
    article: articleOf(text),
    sentences: [{ start: 0, end: text.length, duplicateOf: null }],
  });
  // Moscow → Putin is asked by no relation of the list.
  expect(pairs).toEqual([0, 1]);
  expect(relations).toHaveLength(1);
  expect(relations![0]).toMatchObject({
    head: 0,
    tail: 1,
    type: 'LOCATED_IN',
    negative: 0.5,
    trigger: [6, 10],
  });
  expect(relations![0]!.plain).toBeGreaterThan(0.99);
  expect(relations![0]!.mood.intended).toBeGreaterThan(0.99);
});
