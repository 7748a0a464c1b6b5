import { BATCH } from './limits';
import type { Statements } from './statements';

/** Runs one statement over `rows` in batches (parameter `$rows`) and returns all records in order. */
export async function inBatches(
  tx: Statements,
  text: string,
  rows: readonly unknown[],
): Promise<(readonly unknown[])[]> {
  const records: (readonly unknown[])[] = [];
  for (let at = 0; at < rows.length; at += BATCH)
    records.push(...(await tx.run(text, { rows: rows.slice(at, at + BATCH) })));
  return records;
}

/** Groups in order of first appearance. */
export function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
