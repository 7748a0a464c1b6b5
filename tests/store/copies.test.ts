import fc from 'fast-check';
import {
  allOriginals,
  byPublication,
  type ComparedText,
  NEARLY_ALL,
  originalOf,
  rootsOf,
  sharedWith,
} from '../../src/store/copies';
import { originalSource } from '../../src/store/original-source';

const text = fc.record({
  articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6'),
  publishedAt: fc.option(
    fc.constantFrom('2024-01-01', '2024-01-01T10:00:00Z', '2024-01-01T10:00', '2024', 'May'),
  ),
  hashes: fc.subarray(['s1', 's2', 's3', 's4', 's5', 's6']).map((list) => new Set(list)),
});
const texts: fc.Arbitrary<ComparedText[]> = fc.uniqueArray(text, { selector: (t) => t.articleId });

test('originals depend on the articles alone, and each comes before its copies', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const found = allOriginals(all);
      expect(new Map([...found].sort())).toEqual(new Map([...allOriginals([...all].reverse())].sort()));
      for (const one of all) {
        const others = all.filter((other) => other !== one);
        expect(found.get(one.articleId) ?? null).toEqual(originalOf(one, others));
        const original = others.find((other) => other.articleId === found.get(one.articleId)?.articleId);
        if (original === undefined) continue;
        expect(byPublication(original, one)).toBeLessThan(0);
        expect(sharedWith(one, original)).toBeGreaterThanOrEqual(NEARLY_ALL);
      }
    }),
  );
});

test('chains end at an article that is no copy', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const direct = new Map([...allOriginals(all)].map(([id, { articleId }]) => [id, articleId]));
      for (const root of rootsOf(direct).values()) expect(direct.has(root)).toBe(false);
    }),
  );
});

test('a damaged graph whose copies go round in a circle is survived', () => {
  expect([
    ...rootsOf(
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).keys(),
  ]).toEqual(['a', 'b']);
});

test.each([
  ['a2', 'a1'],
  ['a2#officials', 'a1#officials'],
  ['UNNAMED:a2', 'UNNAMED:a1'],
  ['x:3f', 'x:3f'],
  ['wd:Q7747', 'wd:Q7747'],
  ['a22', 'a22'],
  ['a22#officials', 'a22#officials'],
  ['UNNAMED:a22', 'UNNAMED:a22'],
])('source %s of a copy a2 of a1 is %s', (key, original) => {
  expect(originalSource(key, 'a2', 'a1')).toBe(original);
});
