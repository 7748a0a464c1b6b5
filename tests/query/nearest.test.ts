import fc from 'fast-check';
import { nearest } from '../../src/query';
import { editDistance } from '../../src/query/nearest';

test.each([
  ['', 'abc', 3],
  ['said-by', 'said-by', 0],
  ['retrun', 'return', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it takes %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is symmetric, zero for equal texts only, and at most the longer length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});

test.each([
  ['saidby', ['said-by']],
  ['Timline', ['timeline']],
  ['quotes', ['who-quotes-whom']],
  ['zzz', []],
  ['', []],
])('meant by %j: %j', (given, expected) => {
  expect(nearest(given, ['said-by', 'timeline', 'who-quotes-whom', 'paths'])).toEqual(expected);
});
