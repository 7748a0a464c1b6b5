import fc from 'fast-check';
import { candidates } from '../../../src/extract/reader/coreference-candidates';
import {
  acronym,
  describe as describeMention,
  FEATURES,
  sameLast,
  sameString,
  subset,
  writeFeatures,
} from '../../../src/extract/reader/coreference-features';
import { readerStage } from '../../../src/extract/reader/reader';
import type { MentionKind } from '../../../src/model/reading';
import { articleOf, encoderOf, numbers, weightsOf } from './weights';

const KINDS: MentionKind[] = ['name', 'nominal', 'pronoun'];
const mention = (raw: string, sentence = 0, kind: MentionKind = 'name', first = 0, type = 'ORGANIZATION') => {
  const words = raw.split(' ');
  return describeMention(
    raw,
    words.at(-1)!,
    { first, end: first + words.length, sentence, type, kind },
    KINDS,
  );
};
const features = (a: ReturnType<typeof mention>, b: ReturnType<typeof mention>, i = 1, j = 0) => {
  const out = new Float32Array(FEATURES);
  writeFeatures(out, 0, a, i, b, j);
  return out;
};

describe('features', () => {
  test('acronym: the initials of the capitalised words, full stops or not, at least two letters', () => {
    const institute = mention('Institute for the Study of War');
    for (const short of ['ISW', 'I.S.W.']) expect(acronym(mention(short), institute)).toBe(true);
    for (const other of ['IS', 'isw', 'ISW2', 'I']) expect(acronym(mention(other), institute)).toBe(false);
    expect(acronym(mention('AA'), mention('Aa'))).toBe(false);
  });

  test('same string, last word, subset', () => {
    const full = mention('Vladimir Putin');
    const surname = mention('PUTIN');
    expect([sameString, sameLast, subset].map((f) => f(full, surname))).toEqual([false, true, true]);
    expect(subset(mention('...'), full)).toBe(false);
  });

  test('all 23 of one pair', () => {
    const out = features(
      mention('Kremlin', 5, 'name', 40, 'ORGANIZATION'),
      mention('he', 2, 'pronoun', 3, 'PERSON'),
      6,
      4,
    );
    const set = [...out].flatMap((value, at) => (value === 1 ? [at] : []));
    expect(set).toEqual([5 + 0 * 3 + 2, 17]);
    expect(out[20]).toBeCloseTo(Math.log(3) / 5);
  });

  test('overlapping names without a common word', () => {
    const out = features(mention('Moscow', 0, 'name', 1), mention('Red Square', 0, 'name', 0));
    expect([out[4], out[14], out[21], out[22]]).toEqual([1, 1, 1, 1]);
  });
});

test('candidates are exactly the near ones and those that match', () => {
  const words = fc.constantFrom('Bank', 'of', 'England', 'BE', 'B.E.', 'the', 'bank', 'War', '-');
  const raw = fc.array(words, { minLength: 1, maxLength: 3 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(raw, fc.integer({ min: 0, max: 6 })), { maxLength: 40 }), (rows) => {
      let sentence = 0;
      const mentions = rows.map(([text, step], first) => {
        sentence += step;
        return mention(text, sentence, 'name', first * 4);
      });
      const expected = mentions.map((a, i) =>
        mentions
          .slice(0, i)
          .flatMap((b, j) =>
            a.sentence - b.sentence <= 8 ||
            sameString(a, b) ||
            sameLast(a, b) ||
            subset(a, b) ||
            acronym(a, b)
              ? [j]
              : [],
          ),
      );
      expect([...candidates(mentions)]).toEqual(expected);
    }),
  );
});

describe('links', () => {
  const text = 'Putin left. He said that.';
  const sentences = [
    { start: 0, end: 11, duplicateOf: null },
    { start: 12, end: 25, duplicateOf: null },
  ];
  const encoder = encoderOf({
    names: (w) => (w === 'putin' ? 1 : 0),
    nominals: (w) => (w === 'he' ? 3 : 0),
  });
  const link = async (score: number) => {
    let states: number[] = [];
    const coreference = {
      run: async (feeds: Parameters<ReturnType<typeof encoderOf>['run']>[0]) => {
        states = numbers(feeds, 'mentions');
        return { scores: Float32Array.of(score) };
      },
    };
    const stage = readerStage(
      weightsOf({ encoder, coreference }),
      () => 0,
      () => {},
    );
    return { ...(await stage.run({ article: articleOf(text), sentences })), states };
  };

  test('a score above the threshold links, with its probability against a new entity', async () => {
    const { coreference, states } = await link(2);
    expect(coreference).toMatchObject([{ mention: 1, antecedent: 0, by: 'coreference@test' }]);
    expect(coreference![0]!.confidence).toBeCloseTo(1 / (1 + Math.exp(-2)));
    // Mean and last state of each mention: the ids of "putin" and "he".
    expect(states).toEqual([2, 1, 2, 1, 8, 1, 8, 1]);
  });

  test('a score at the threshold does not', async () => {
    expect((await link(0)).coreference).toEqual([]);
  });
});
