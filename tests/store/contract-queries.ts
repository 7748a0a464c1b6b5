import { QueryError } from '../../src/model/errors';
import type { GraphStore, Property } from '../../src/model/store';
import { articleRows } from './rows';
import { snapshot } from './snapshot';

export function contractOfQueries(store: () => GraphStore): void {
  const refused = async (text: string, params: Record<string, Property> = {}, limits = {}) => {
    const error = await store()
      .query({ text, params }, limits)
      .then(
        (r) => r,
        (e) => e,
      );
    expect(error).toBeInstanceOf(QueryError);
    return error as QueryError;
  };
  beforeEach(async () => {
    await store().writeArticle(
      articleRows({ id: 'a1', said: [{ subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' }] }),
    );
  });

  const WRITES = [
    'CREATE (n:Person {id: 1})',
    '// only reads\nCREATE (n:Person)',
    '/* MATCH */ MERGE (n:Person {id: "x"}) RETURN n',
    'MATCH (n) SET n.name = "x"',
    'MATCH (n) REMOVE n.name',
    'MATCH (n:Person) SET n:Event RETURN 1 AS x',
    'MATCH (n) DETACH DELETE n',
    'MATCH ()-[r]->() DELETE r',
    'MATCH (n) WITH n CALL { WITH n CREATE (m:Person) RETURN m } RETURN m.id AS id',
    'UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:Person))',
    'MATCH (n) RETURN n.id AS id UNION MATCH (m) SET m.a = 1 RETURN m.id AS id',
    'MATCH (n) RETURN "MATCH" AS id UNION ALL CREATE (m:Person) RETURN m.id AS id',
    'CREATE INDEX some_index FOR (n:Person) ON (n.qid)',
    'DROP INDEX person_name',
    'CREATE CONSTRAINT c FOR (n:Person) REQUIRE n.qid IS UNIQUE',
    'PROFILE CREATE (n:Person)',
    'MATCH (a:Person), (b:Person) MERGE (a)-[:OWNS]->(b)',
    'MATCH (n:Person)\n  // SET is a word here\n  SET n += {name: "y"}\nRETURN count(*) AS n',
  ];
  test.each(WRITES)('refuses to write: %s', async (text) => {
    const before = await snapshot(store());
    // PROFILE and a second statement are no grammar after EXPLAIN on one of the engines
    expect(['writes', 'syntax']).toContain((await refused(text)).code);
    expect(await snapshot(store())).toEqual(before);
  });

  test('a plain write says that it writes', async () => {
    expect((await refused('MATCH (n) SET n.x = 1')).code).toBe('writes');
    expect((await refused('CREATE INDEX some_index FOR (n:Person) ON (n.qid)')).code).toBe('writes');
  });

  test.each([
    'LOAD CSV FROM "file:///etc/passwd" AS line RETURN line',
    'LOAD CSV FROM "/etc/passwd" AS line RETURN line',
    'LOAD CSV WITH HEADERS FROM "http://127.0.0.1:1/x" AS line RETURN line.a AS a',
  ])('reads no files: %s', async (text) => {
    expect((await refused(text)).code).toBe('forbidden');
  });

  test.each([
    'MATCH (n) WITH count(n) AS c LOAD CSV FROM "/etc/passwd" AS line RETURN line, c',
    'MATCH (n) WHERE EXISTS { CALL { LOAD CSV FROM "/etc/passwd" AS l RETURN l } RETURN 1 AS x } RETURN n.id AS id',
  ])('reads no files in the middle of a query either: %s', async (text) => {
    // the embedded engine knows LOAD CSV at the start only
    expect(['forbidden', 'syntax']).toContain((await refused(text)).code);
  });

  test('unknown procedures and two statements are refused', async () => {
    expect(['forbidden', 'syntax']).toContain((await refused('CALL dbms.listConfig()')).code);
    expect((await refused('RETURN 1 AS a; CREATE (n:Person)')).code).toBe('syntax');
  });

  test('words that only look like writes are read', async () => {
    const result = await store().query({
      text: 'RETURN \'CREATE (n) SET DELETE LOAD CSV\' AS a, "MERGE" AS `DELETE`',
      params: {},
    });
    expect(result).toEqual({
      columns: ['a', 'DELETE'],
      rows: [['CREATE (n) SET DELETE LOAD CSV', 'MERGE']],
      truncated: false,
    });
  });

  test('values are plain JavaScript', async () => {
    const { columns, rows } = await store().query({
      text: `RETURN 1 AS i, 1.5 AS f, true AS b, null AS n, 'x' AS s, [1, 2] AS l, {a: {b: 1}} AS m, date('2024-02-03') AS d,
             $i AS pi, $f AS pf, $l AS pl, $n AS pn, 2147483648 * 4 AS big`,
      params: { i: 3, f: 0.25, l: ['a', 'b'], n: null },
    });
    expect(columns).toEqual(['i', 'f', 'b', 'n', 's', 'l', 'm', 'd', 'pi', 'pf', 'pl', 'pn', 'big']);
    expect(rows).toEqual([
      [1, 1.5, true, null, 'x', [1, 2], { a: { b: 1 } }, '2024-02-03', 3, 0.25, ['a', 'b'], null, 8589934592],
    ]);
  });

  test('whole nodes, relationships and paths have one shape', async () => {
    const { rows } = await store().query({
      text: "MATCH p = (a:Person {name: 'Ada Moss'})-[r:MET_WITH]->(b) RETURN a AS a, r AS r, p AS p",
      params: {},
    });
    const [a, r, p] = rows[0] as [
      Record<string, unknown>,
      Record<string, unknown>,
      { nodes: unknown[]; relationships: unknown[] },
    ];
    expect(a).toMatchObject({ labels: ['Entity', 'Person'], properties: { name: 'Ada Moss' } });
    expect(r).toMatchObject({ type: 'MET_WITH', properties: { nStatements: 1 } });
    expect(p.nodes[0]).toEqual(a);
    expect(p.relationships).toEqual([r]);
  });

  test('parameters work where a literal does, LIMIT included', async () => {
    const text =
      'MATCH (p:Person) WHERE p.name STARTS WITH $start RETURN p.name AS name ORDER BY name LIMIT $n';
    expect((await store().query({ text, params: { start: '', n: 1 } })).rows).toEqual([['Ada Moss']]);
    expect((await refused('MATCH (p:Person {name: $name}) RETURN p.id AS id')).code).toBe('parameter');
  });

  test('the row limit says when there is more', async () => {
    const query = { text: 'UNWIND range(1, 5) AS i RETURN i ORDER BY i', params: {} };
    expect(await store().query(query, { rows: 3 })).toEqual({
      columns: ['i'],
      rows: [[1], [2], [3]],
      truncated: true,
    });
    expect((await store().query(query, { rows: 5 })).truncated).toBe(false);
    expect(await store().query({ text: 'MATCH (n:Event) RETURN n.id AS id', params: {} })).toEqual({
      columns: ['id'],
      rows: [],
      truncated: false,
    });
  });

  test('a syntax error says where', async () => {
    const error = await refused('MATCH (n:Person)\nRETRN n');
    expect(error.code).toBe('syntax');
    expect(error.data).toMatchObject({ line: 2 });
    expect(typeof error.data.message).toBe('string');
    expect((await refused('RETURN nobody')).code).toBe('syntax');
  });

  test('a query that takes too long is ended, and the store goes on', async () => {
    const endless =
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c RETURN count(*) AS n';
    const error = await refused(endless, {}, { timeout: 300 });
    expect(error.code).toBe('timeout');
    expect((await store().query({ text: 'MATCH (p:Person) RETURN count(p) AS n', params: {} })).rows).toEqual(
      [[2]],
    );
    expect((await store().writeArticle(articleRows({ id: 'a2', said: [] }))).outcome).toBe('created');
  });

  test('a division by zero is a failed query, not a failed store', async () => {
    expect((await refused('RETURN 1 / 0 AS x')).code).toBe('failed');
  });
}
