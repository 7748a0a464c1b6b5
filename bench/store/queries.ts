import type { GraphStore } from '../../src/model/store';
import { savedQueries, savedQuery } from '../../src/query/saved';

/** Whom the questions are asked about: in the graph from the beginning, and in no later article. */
export interface Asked {
  readonly name: string;
  readonly other: string;
}

const TIMES = 5;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds (median of 5, after one that warms up) and rows of every saved query that starts at a named entity. */
export async function askAll(store: GraphStore, { name, other }: Asked) {
  const found = new Map<string, { readonly ms: number; readonly rows: number }>();
  for (const saved of savedQueries().values()) {
    const names = new Set(saved.parameters.map((p) => p.name));
    const given = names.has('name')
      ? { name }
      : names.has('subject')
        ? { subject: name, object: other }
        : null;
    if (given === null) continue;
    const query = savedQuery(saved.name, given);
    const times: number[] = [];
    let rows = 0;
    for (let i = 0; i <= TIMES; i++) {
      const begin = performance.now();
      ({ length: rows } = (await store.query(query)).rows);
      times.push(performance.now() - begin);
    }
    found.set(saved.name, { ms: median(times.slice(1)), rows });
  }
  return found;
}
