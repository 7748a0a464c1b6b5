import { isPossiblePlace } from '../../src/resolve/countries-apart';

const subtypes = ['COUNTRY', 'COUNTRY', 'CITY', null] as const;
const entityAt = (mention: number) => ({ subtype: subtypes[mention]! });

test.each([
  ['LOCATED_IN', 0, 1, false],
  ['LOCATED_IN', 2, 1, true],
  ['LOCATED_IN', 3, 1, true],
  ['PART_OF', 0, 1, true],
] as const)('%s from %i to %i: %p', (type, head, tail, possible) => {
  expect(isPossiblePlace({ type, head, tail }, entityAt)).toBe(possible);
});
