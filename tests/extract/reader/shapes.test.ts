import { caseClass, shapeOf, spaceBefore } from '../../../src/extract/reader/shapes';

test.each([
  ['men', 1],
  ['ﬁne', 1],
  ['Moscow', 2],
  ['Émile', 2],
  ['NATO', 3],
  ['A', 4],
  ['é', 1],
  ['iPhone', 5],
  ['McDonald', 5],
  ['2022', 6],
  ['²', 6],
  ['٣', 6],
  ['G20', 7],
  ['½', 8],
  [',', 8],
  ['中', 9],
  ['ª', 1],
])('case of %s is %d', (word, expected) => {
  expect(caseClass(word)).toBe(expected);
});

test('space before: start of text and line breaks, other space, none', () => {
  const text = 'A b\nc\n d,e\u00a0f 😀g\n😀h';
  expect([0, 2, 4, 7, 9, 11].map((at) => spaceBefore(text, at))).toEqual([2, 1, 2, 2, 0, 1]);
  expect(spaceBefore(text, text.indexOf('g'))).toBe(0);
  // The line break is two characters before, although three units.
  expect(spaceBefore(text, text.indexOf('h'))).toBe(2);
});

test('a shape holds both', () => {
  expect(shapeOf('go Home', 3, 7)).toBe(2 * 3 + 1);
});
