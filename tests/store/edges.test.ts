import fc from 'fast-check';
import { aggregateEdge, byInstant, type PlainStatement } from '../../src/store/edges';

const statement = (more: Partial<PlainStatement> = {}): PlainStatement => ({
  id: 's1',
  edgeKey: 'a|MET_WITH|b',
  rtype: 'MET_WITH',
  subjectId: 'a',
  objectId: 'b',
  articleId: 'a1',
  predicate: null,
  role: null,
  speaker: 'Ada',
  speakerKey: null,
  confidence: 0.5,
  modality: 'reported',
  quote: null,
  validFrom: null,
  validTo: null,
  publishedAt: null,
  ...more,
});

const text = fc.option(fc.constantFrom('x', 'y', 'z'));
const any: fc.Arbitrary<PlainStatement[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      articleId: fc.constantFrom('a1', 'a2', 'a3'),
      speaker: fc.constantFrom('Ada', 'Ben', 'ARTICLE', 'UNNAMED', null),
      speakerKey: text,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      modality: fc.constantFrom('asserted', 'reported', 'estimated'),
      predicate: text,
      role: text,
      quote: text,
      validFrom: fc.option(fc.constantFrom('2022', '2022-02', '2023')),
      validTo: fc.option(fc.constantFrom('2024', '2024-05')),
      publishedAt: fc.option(
        fc.constantFrom('2022-09-29', '2022-09-29T10:00:00Z', '2022-09-29T11:00:00+02:00', 'yesterday', ''),
      ),
    })
    .map((s) => statement(s)),
  { selector: (s) => s.id, minLength: 1, maxLength: 30 },
);

test('the order of the statements does not matter', () => {
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.nat()), (statements, random) => {
      const keys = new Map(statements.map((s) => [s.id, random.next().value as number]));
      const shuffled = [...statements].sort((a, b) => keys.get(a.id)! - keys.get(b.id)!);
      expect(aggregateEdge(shuffled)).toEqual(aggregateEdge(statements));
    }),
  );
});

test('one more statement never makes an edge less certain, and certainty stays in 0 … 1', () => {
  fc.assert(
    fc.property(any, (statements) => {
      const confidence = (some: PlainStatement[]) => aggregateEdge(some).properties.confidence as number;
      const all = confidence(statements);
      expect(all).toBeLessThanOrEqual(1);
      expect(all).toBeGreaterThanOrEqual(confidence(statements.slice(0, 1)) - 1e-6);
    }),
  );
});

test('counts and lists agree with the statements', () => {
  fc.assert(
    fc.property(any, (statements) => {
      const p = aggregateEdge(statements).properties;
      expect(p.nStatements).toBe(statements.length);
      expect(p.nArticles).toBe((p.articleIds as string[]).length);
      expect(p.stmtIds).toHaveLength(Math.min(20, statements.length));
      expect(p.hedged).toBe(statements.every((s) => s.modality === 'estimated'));
    }),
  );
});

test('a source that repeats itself counts once, with its best statement', () => {
  const p = aggregateEdge([
    statement({ confidence: 0.3 }),
    statement({ id: 's2', confidence: 0.6 }),
    statement({ id: 's3', speaker: 'Ben', confidence: 0.5 }),
  ]).properties;
  expect([p.confidence, p.nSources, p.nStatements]).toEqual([0.8, 2, 3]);
});

test('the own voice of two articles is two sources; people are told apart by key where there is one', () => {
  const own = (articleId: string) => statement({ id: articleId, articleId, speaker: 'ARTICLE' });
  expect(aggregateEdge([own('a1'), own('a2')]).properties.nSources).toBe(2);
  const key = (id: string, speakerKey: string) => statement({ id, speakerKey, speaker: 'officials' });
  expect(aggregateEdge([key('1', 'a1#officials'), key('2', 'a2#officials')]).properties.nSources).toBe(2);
});

test('times span what the statements say', () => {
  const p = aggregateEdge([
    statement({ validFrom: '2022-05', validTo: '2023', publishedAt: '2024-02-01T00:30:00+02:00' }),
    statement({ id: 's2', validFrom: '2022-02', publishedAt: '2024-01-31T23:00:00Z' }),
  ]).properties;
  expect([p.validFrom, p.validTo, p.firstSeen, p.lastSeen]).toEqual([
    '2022-02',
    '2023',
    '2024-02-01T00:30:00+02:00',
    '2024-01-31T23:00:00Z',
  ]);
});

test('instants have one order', () => {
  const at = fc.constantFrom('2024', '2024-01-31', '2024-01-31T23:00:00Z', 'never', '', '2023-12');
  fc.assert(
    fc.property(at, at, at, (a, b, c) => {
      expect(Math.sign(byInstant(a, b))).toBe(-Math.sign(byInstant(b, a)) + 0);
      if (byInstant(a, b) <= 0 && byInstant(b, c) <= 0) expect(byInstant(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('no statements, no edge', () => {
  expect(() => aggregateEdge([])).toThrow(RangeError);
});
