import { encode } from '../../../src/extract/reader/encoder';
import { lemmaOf } from '../../../src/extract/reader/lemmas';
import { syntacticTokens, tokenWords } from '../../../src/extract/reader/syntax';
import { wordsOf } from '../../../src/extract/reader/words';
import { dim, weightsOf } from './weights';

test.each([
  ['were', 'AUX', 'be'],
  ['’s', 'AUX', 'be'],
  ['wo', 'AUX', 'will'],
  ['n’t', 'PART', 'not'],
  ['him', 'PRON', 'he'],
  ['their', 'PRON', 'their'],
  ['These', 'DET', 'this'],
  ['troops', 'NOUN', 'troops'],
  ['soldiers', 'NOUN', 'soldier'],
  ['men', 'NOUN', 'man'],
  ['news', 'NOUN', 'news'],
  ['empanadas', 'NOUN', 'empanada'],
  ['fled', 'VERB', 'flee'],
  ['hoping', 'VERB', 'hope'],
  ['staged', 'VERB', 'stage'],
  ['stopped', 'VERB', 'stop'],
  ['visiting', 'VERB', 'visit'],
  ['better', 'ADJ', 'good'],
  ['larger', 'ADJ', 'large'],
  ['Islamic', 'ADJ', 'Islamic'],
  ['5,000', 'NUM', '5000'],
  ['Putin', 'PROPN', 'Putin'],
  ['Russians', 'PROPN', 'Russian'],
  ['“', 'PUNCT', '“'],
])('lemma of %s %s is %s', (form, upos, lemma) => {
  expect(lemmaOf(form, upos)).toBe(lemma);
});

test('lemmas that need their place', () => {
  expect(lemmaOf('Foreign', 'ADJ', true)).toBe('foreign');
  expect([lemmaOf('her', 'PRON'), lemmaOf('her', 'PRON', false, true)]).toEqual(['she', 'her']);
});

test('a token has the first word that starts inside it, else the word that holds its start', () => {
  const weights = weightsOf({});
  // Words of the encoder: U . K . don ’ t
  const text = 'U.K. don’t';
  const words = wordsOf(text, [{ start: 0, end: text.length }], weights.pieces);
  const spans: [number, number][] = [
    [0, 4],
    [5, 7],
    [7, 10],
  ];
  expect([...tokenWords(spans, words)]).toEqual([0, 4, 5]);
  expect([...tokenWords([[6, 7]], words)]).toEqual([4]);
});

const parse = async (text: string, sentences: [number, number][], syntax = weightsOf({}).graphs.syntax) => {
  const weights = weightsOf({ syntax });
  const spans = sentences.map(([start, end]) => ({ start, end }));
  const words = wordsOf(text, spans, weights.pieces);
  const { windows, tagging } = await encode(words, weights);
  return syntacticTokens(text, spans, words, windows, tagging.home, weights);
};

test('heads point into the whole list of tokens; one root a sentence', async () => {
  const text = 'Putin left. Troops left.';
  const tokens = await parse(text, [
    [0, 11],
    [12, 24],
  ]);
  expect(tokens.map((t) => text.slice(t.start, t.end))).toEqual([
    'Putin',
    'left',
    '.',
    'Troops',
    'left',
    '.',
  ]);
  expect(tokens.map((t) => t.head)).toEqual([-1, 0, 1, -1, 3, 4]);
  expect(tokens.map((t) => t.deprel === 'root')).toEqual([true, false, false, true, false, false]);
});

test('labels are read at the chosen head; root is only the root', async () => {
  const syntax = {
    run: async (feeds: Parameters<ReturnType<typeof weightsOf>['graphs']['syntax']['run']>[0]) => {
      const count = dim(feeds, 'tokens', 0);
      expect(count).toBe(2);
      // "Putin" hangs on "left"; its best label there would be root, then punct.
      return {
        upos: Float32Array.of(9, 0, 0, 0, 9, 0),
        arcs: Float32Array.of(0, 0, 9, 9, 0, 0),
        labels: Float32Array.of(0, 9, 0, 0, 9, 0, 9, 0, 8, 0, 9, 0, 0, 9, 0, 0, 9, 0),
      };
    },
  };
  const tokens = await parse('Putin left', [[0, 10]], syntax);
  expect(tokens.map(({ upos, head, deprel, lemma }) => [upos, head, deprel, lemma])).toEqual([
    ['NOUN', 1, 'punct', 'putin'],
    ['VERB', -1, 'root', 'leave'],
  ]);
});

test('a very long sentence is parsed in parts', async () => {
  const sizes: number[] = [];
  const { syntax } = weightsOf({}).graphs;
  const text = 'left '.repeat(450).trim();
  const tokens = await parse(text, [[0, text.length]], {
    run: (feeds) => {
      sizes.push(dim(feeds, 'tokens', 0));
      return syntax.run(feeds);
    },
  });
  expect(tokens).toHaveLength(450);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
});
