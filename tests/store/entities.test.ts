import fc from 'fast-check';
import { aggregateEntity, type Sighting } from '../../src/store/entities';

const sighting = (more: Partial<Sighting> = {}): Sighting => ({
  articleId: 'a1',
  publishedAt: null,
  count: 1,
  label: 'Person',
  properties: { name: 'Ada', aliases: [], scope: 'global' },
  ...more,
});

const any = fc.uniqueArray(
  fc.record({
    articleId: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
    publishedAt: fc.option(fc.constantFrom('2024-01-01', '2024-02-01')),
    count: fc.nat({ max: 3 }),
    label: fc.constantFrom('Person', 'Organization'),
    properties: fc.record({
      name: fc.constantFrom('Ada', 'ADA', 'Ada Moss'),
      aliases: fc.array(fc.constantFrom('A.', 'Ada', 'AM')),
      qid: fc.option(fc.constantFrom('Q1', 'Q2')),
    }),
  }),
  { selector: (s) => s.articleId, minLength: 1 },
);

test('the order of the articles does not matter', () => {
  fc.assert(
    fc.property(any, (seen) =>
      expect(aggregateEntity('x', [...seen].reverse())).toEqual(aggregateEntity('x', seen)),
    ),
  );
});

test('no name is lost, none stands twice, and the best is no alias of itself', () => {
  fc.assert(
    fc.property(any, (seen) => {
      const { name, aliases, mentionCount } = aggregateEntity('x', seen).properties as {
        name: string;
        aliases: string[];
        mentionCount: number;
      };
      expect(new Set([name, ...aliases]).size).toBe(aliases.length + 1);
      expect(new Set([name, ...aliases])).toEqual(
        new Set(seen.flatMap((s) => [s.properties.name, ...s.properties.aliases])),
      );
      expect(mentionCount).toBe(seen.reduce((n, s) => n + s.count, 0));
    }),
  );
});

test('the article with most mentions decides, others fill in', () => {
  const node = aggregateEntity('x', [
    sighting({
      count: 1,
      label: 'Organization',
      properties: { name: 'ADA', qid: 'Q1', articleId: 'a1', scope: 'global' },
      publishedAt: '2024-02-01',
    }),
    sighting({
      articleId: 'a2',
      count: 3,
      properties: { name: 'Ada', subtype: null, scope: 'global' },
      publishedAt: '2024-01-01',
    }),
  ]);
  expect(node).toEqual({
    label: 'Person',
    properties: {
      id: 'x',
      name: 'Ada',
      aliases: ['ADA'],
      aliasText: 'ADA',
      qid: 'Q1',
      scope: 'global',
      mentionCount: 4,
      firstSeen: '2024-01-01',
      lastSeen: '2024-02-01',
    },
  });
});
