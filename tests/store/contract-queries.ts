import { QueryError } from '../../src/model/errors';
import type { GraphStore, Property } from '../../src/model/store';
import { articleRows } from './rows';

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

  test.each([
    ['MATCH (n:Person)\nRETRN n', 'RETRN'],
    ["RETURN 'é😀' AS a, nobody", 'nobody'],
    ["MATCH (n) WHERE n.x = 'é😀' RETRN n", 'RETRN'],
    ['MATCH (n)\r\n  WHERE n.name = "nobody"\r\nRETURN nobody', 'nobody'],
    ['MATCH (n) RETURN n.name AS a ORDER BY m.x', 'm.x'],
    ['RETURN foo(1) AS a', 'foo'],
    ['CALL {\n  RETURN bar(1) AS a\n}\nRETURN a', 'bar'],
  ])('a syntax error says where: %j', async (text, word) => {
    const error = await refused(text);
    expect(error.code).toBe('syntax');
    const { line, column, source, message } = error.data as {
      line: number;
      column: number;
      source: string;
      message: unknown;
    };
    expect(source).toBe(text.split(/\r?\n/)[line - 1]);
    expect(String(source).slice(column - 1)).toMatch(new RegExp(`^${word}`));
    expect(typeof message).toBe('string');
  });

  test('a parameter that is missing is named, with its place', async () => {
    const text = 'MATCH (n:Person)\n  WHERE n.name = $who\nRETURN n.id AS id';
    expect(await refused(text)).toMatchObject({
      code: 'parameter',
      data: { problem: 'missing', parameter: 'who', line: 2, column: 18, source: '  WHERE n.name = $who' },
    });
  });

  test('a text without a query is no query', async () => {
    for (const text of ['', ' \n', '// nothing']) expect((await refused(text)).code).toBe('syntax');
  });

  test('a division by zero is a failed query, not a failed store', async () => {
    expect((await refused('RETURN 1 / 0 AS x')).code).toBe('failed');
  });
}
