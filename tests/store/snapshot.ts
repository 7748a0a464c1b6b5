import type { GraphStore } from '../../src/model/store';

/** The whole graph as sorted lines: equal when and only when two stores hold the same. */
export async function snapshot(store: GraphStore): Promise<string[]> {
  const ask = (text: string) => store.query({ text, params: {} }, { rows: 1_000_000 });
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const line = (row: readonly unknown[]) => JSON.stringify(row.map(sorted));
  const nodes = await ask('MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS p');
  const links = await ask('MATCH (a)-[r]->(b) RETURN type(r) AS t, a.id AS a, b.id AS b, properties(r) AS p');
  return [
    ...nodes.rows.map(([labels, p]) => line([[...(labels as string[])].sort(), p])),
    ...links.rows.map(line),
  ].sort();
}

/** Rows of a query. */
export const rowsOf = async (
  store: GraphStore,
  text: string,
  params: Readonly<Record<string, string | number>> = {},
): Promise<readonly (readonly unknown[])[]> => (await store.query({ text, params })).rows;
