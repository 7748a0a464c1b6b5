import { hintsOf, meantClause, savedQueries } from '../../src/query';

const brief = (text: string) =>
  hintsOf(text).map(({ kind, name, nearest }) => `${kind} ${name}: ${nearest[0] ?? '-'}`);

test.each([
  ['MATCH (n:Persn) RETURN n.id', ['label Persn: Person']],
  [
    'MATCH (n:Entity:Organisation)--(:`person`) RETURN n.id',
    ['label Organisation: Organization', 'label person: Person'],
  ],
  ['MATCH (a)-[r:MEET_WITH|OWNS|:FLEE]->(b) RETURN r.key', ['type MEET_WITH: MET_WITH', 'type FLEE: FLED']],
  [
    'MATCH ()-[r]->(e) WHERE r.rtype = \'OWN\' AND e.etype = "PERSN" RETURN r.key',
    ['relation type OWN: OWNS', 'entity type PERSN: PERSON'],
  ],
  ['MATCH (n) WHERE n:Persn OR n:Persn RETURN n.id', ['label Persn: Person']],
  ['MATCH (n:Zzzzzz) RETURN n.id', ['label Zzzzzz: -']],
])('unknown names in %s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test.each([
  'MATCH (n:Person {id: x, name: $name}) RETURN n {.id, a: b, c: [y IN n.aliases | y]} AS m',
  'MATCH (n:Person)-[:MET_WITH|OWNS*1..2]-(:Entity&Organization) RETURN n.id',
  'RETURN \'(n:Persn)\' AS a, "[:NOPE]" AS b // (n:Persn)',
  'RETURN [x IN [1, 2] WHERE x > 1 | x] AS l, {a: Persn} AS m',
  'MATCH (d:Decision), (m:Meta) RETURN d.id',
])('nothing unknown in %s', (text) => {
  expect(brief(text)).toEqual([]);
});

test('no saved query names what no graph has', () => {
  for (const { name, text } of savedQueries().values()) expect([name, brief(text)]).toEqual([name, []]);
});

test('a hint says where', () => {
  expect(hintsOf('MATCH (n)\n  WHERE n:Persn\nRETURN n.id')).toEqual([
    { kind: 'label', name: 'Persn', nearest: ['Person'], line: 2, column: 11 },
  ]);
});

test.each([
  ['RETRN n', 1, 'RETURN'],
  ['MATCH (n) WHRE n.x', 11, 'WHERE'],
  ['MATCH (n)', 1, null],
  ['MATCH (n', 9, null],
  ['1 + 2', 1, null],
])('the clause meant in %j at %i: %s', (source, column, clause) => {
  expect(meantClause(source, column)).toBe(clause);
});
