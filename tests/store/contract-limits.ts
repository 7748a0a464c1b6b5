import { QueryError } from '../../src/model/errors';
import type { GraphStore, QueryLimits } from '../../src/model/store';
import { articleRows } from './rows';
import { rowsOf, snapshot } from './snapshot';

/** Queries that would take all the time and memory there is. What they end with: too long, too much, or as many rows as were asked for. */
const RUNAWAY: readonly (readonly [what: string, text: string])[] = [
  [
    'a product of everything',
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c RETURN count(*) AS n',
  ],
  ['a giant range', 'RETURN range(1, 2000000000) AS r'],
  ['a giant range, row by row', 'UNWIND range(1, 1000000000) AS i RETURN i'],
  ['a giant list', 'UNWIND range(1, 100000000) AS i WITH collect(i) AS l RETURN size(l) AS n'],
  ['a giant text', "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS n"],
  ['many large texts', "UNWIND range(1, 3000) AS i RETURN reduce(s = 'x', j IN range(1, 18) | s + s) AS big"],
  ['a sort of millions', 'UNWIND range(1, 100000000) AS a RETURN a ORDER BY a DESC LIMIT 3'],
];

export function contractOfLimits(store: () => GraphStore): void {
  const ending = (text: string, limits: Partial<QueryLimits>) =>
    store()
      .query({ text, params: {} }, limits)
      .then(
        ({ rows, truncated }) => ({ rows: rows.length, truncated }),
        (error) => (error instanceof QueryError ? error.code : error),
      );

  test.each(RUNAWAY)('%s is stopped, and nothing that was written is lost', async (_, text) => {
    const rows = articleRows({
      id: 'a1',
      said: [{ subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' }],
    });
    await store().writeArticle(rows);
    const before = await snapshot(store());
    const limits = { timeout: 3000, rows: 5000 };
    expect(['timeout', 'memory', { rows: 5000, truncated: true }]).toContainEqual(await ending(text, limits));
    expect(await snapshot(store())).toEqual(before);
    expect((await store().writeArticle(rows)).outcome).toBe('unchanged');
    expect((await store().writeArticle(articleRows({ id: 'a2' }))).outcome).toBe('created');
  });

  test('a query that nobody waits for any more is ended, and the next one is answered', async () => {
    const stop = new AbortController();
    const ended = ending(RUNAWAY[0]![1], { timeout: 60_000, signal: stop.signal });
    setTimeout(() => stop.abort(), 500);
    expect(await ended).toBe('cancelled');
    expect(await ending('RETURN 1 AS n', { signal: stop.signal })).toBe('cancelled');
    expect(await ending('RETURN 1 AS n', {})).toEqual({ rows: 1, truncated: false });
  });

  test('a query that takes too long says so, with the limit', async () => {
    const endless = RUNAWAY[0]![1];
    await expect(store().query({ text: endless, params: {} }, { timeout: 300 })).rejects.toMatchObject({
      code: 'timeout',
      data: { timeout: 300 },
    });
  });

  test('what waits behind a runaway is answered', async () => {
    const first = ending(RUNAWAY[0]![1], { timeout: 300 });
    const others = [1, 2, 3].map((i) => rowsOf(store(), `RETURN ${i} AS i`));
    const write = store().writeArticle(articleRows({ id: 'a3' }));
    expect(await first).toBe('timeout');
    expect(await Promise.all(others)).toEqual([[[1]], [[2]], [[3]]]);
    expect((await write).outcome).toBe('created');
    expect(await rowsOf(store(), 'MATCH (a:Article) RETURN a.id AS id')).toEqual([['a3']]);
  });

  test('a result is given up to the limit of rows, millions more or not', async () => {
    const text = "UNWIND range(1, 1000000) AS i RETURN i, 'some text' AS t";
    const { rows, truncated } = await store().query({ text, params: {} }, { rows: 10, timeout: 60_000 });
    expect([rows, truncated]).toEqual([Array.from({ length: 10 }, (_, i) => [i + 1, 'some text']), true]);
  });
}
