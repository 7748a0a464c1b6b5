import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { preTokens } from '../../../src/extract/reader/pre-tokens';
import { WEIGHTS_DIR } from '../../../src/extract/reader/session';
import { shapeOf } from '../../../src/extract/reader/shapes';
import { WordPieces } from '../../../src/extract/reader/word-pieces';
import { wordsOf } from '../../../src/extract/reader/words';
import fixture from './fixtures/word-pieces.json';

const vocabulary = readFileSync(path.join(WEIGHTS_DIR, 'vocab.txt'), 'utf8').replace(/\n$/, '').split('\n');
const pieces = new WordPieces(vocabulary);

describe('words as Hugging Face cuts them', () => {
  test.each(fixture.lines.map((line) => [line.text.slice(0, 40), line] as const))(
    '%j',
    (_, { text, words }) => {
      const found = preTokens(text).map(({ start, end, normal }) => [
        start,
        end,
        shapeOf(text, start, end),
        pieces.of(normal),
      ]);
      expect(found).toEqual(words);
    },
  );

  test('a combining mark belongs to the word it ends', () => {
    expect(preTokens('Jose\u0301 left').map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 10],
    ]);
    expect(shapeOf('5\u0301', 0, 2)).toBe(shapeOf('5', 0, 1));
  });

  test('any text: words are ordered, apart, never empty and free of white space at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end } of preTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).not.toBe('');
          last = end;
        }
      }),
    );
  });

  test('pieces of a word spell it again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,40}$/), (word) => {
        const cut = pieces.of(word).map((id) => vocabulary[id]!);
        expect(cut.map((piece, i) => (i === 0 ? piece : piece.slice(2))).join('')).toBe(word);
      }),
    );
  });
});

describe('WordPieces', () => {
  const small = new WordPieces(['[UNK]', 'un', '##able', 'unable', '##s']);

  test('takes the longest piece first', () => {
    expect(small.of('unables')).toEqual([3, 4]);
  });

  test('gives [UNK] for the whole word where one part has no piece', () => {
    expect(small.of('unx')).toEqual([0]);
    expect(small.of('s')).toEqual([0]);
  });

  test('refuses a vocabulary without [UNK]', () => {
    expect(() => new WordPieces(['a'])).toThrow(RangeError);
  });
});

describe('wordsOf', () => {
  test('numbers sentences, also for a word between two of them', () => {
    const text = 'One two. * Three.';
    const sentences = [
      { start: 0, end: 8 },
      { start: 11, end: 17 },
    ];
    const words = wordsOf(text, sentences, pieces, 5);
    expect(words.map((w) => [text.slice(w.start, w.end), w.sentence])).toEqual([
      ['One', 5],
      ['two', 5],
      ['.', 5],
      ['*', 5],
      ['Three', 6],
      ['.', 6],
    ]);
  });
});
