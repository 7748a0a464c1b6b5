import fc from 'fast-check';
import { udTokens } from '../../src/extract/ud-tokens';

const tokens = (text: string): string[] => udTokens(text, [0, text.length]).map(([a, b]) => text.slice(a, b));

describe('udTokens', () => {
  test.each([
    ['He said, “Go (now)!”', 'He said , “ Go ( now ) ! ”'],
    [
      "I don't, he's, we’re, cannot, gonna, couldn't've",
      "I do n't , he 's , we ’re , can not , gon na , could n't 've",
    ],
    ["Britain’s and the boys' O'Brien", "Britain ’s and the boys ' O'Brien"],
    ['well-educated co-founder, post-war', 'well - educated co-founder , post-war'],
    [
      '300,000 at 3.5% or $4.20, 7:30pm, 9/11, the 1990s, 21st',
      '300,000 at 3.5 % or $ 4.20 , 7:30 pm , 9/11 , the 1990s , 21st',
    ],
    ['The U.K. and Mr. J. Doe at 5 p.m. on Jan. 6.', 'The U.K. and Mr. J. Doe at 5 p.m. on Jan. 6 .'],
    ['No. 10 said no.', 'No. 10 said no .'],
    ['See https://a.org/b?c=1, or a.b@c.com.', 'See https://a.org/b?c=1 , or a.b@c.com .'],
    ['Well… then... and/or — AT&T!!', 'Well … then ... and / or — AT&T !!'],
    ["‘partial mobilization‘ in '72", "‘ partial mobilization ‘ in '72"],
    ['Naïve café 5km', 'Naïve café 5 km'],
    ['the __proto__ and its constructor', 'the __proto__ and its constructor'],
  ])('%s', (text, expected) => expect(tokens(text)).toEqual(expected.split(' ')));

  test('spans point into the whole text', () => {
    const text = 'One. Two words.';
    expect(udTokens(text, [5, 15])).toEqual([
      [5, 8],
      [9, 14],
      [14, 15],
    ]);
  });

  test('covers all non-blank characters, in order', () => {
    const piece = fc.constantFrom(
      "n't",
      "'s",
      'a',
      'Mr.',
      '.',
      ' ',
      '-',
      '12',
      ',',
      'http://',
      '@',
      'U.',
      '…',
      '’',
      '💧',
      'é',
      '&',
      'co-',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          let at = 0;
          for (const [start, end] of udTokens(text, [0, text.length])) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end)).toMatch(/^\S+$/);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['a', "'s", '1', '1,', 'a-', 'a.', '@', 'a@', '.', 'www.', '.com'])(
    'a line of 50,000 × %j ends',
    (unit) => {
      expect(tokens(unit.repeat(50_000)).join('')).toBe(unit.repeat(50_000));
    },
  );
});
