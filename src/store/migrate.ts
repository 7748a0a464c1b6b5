import { StoreError } from '../model/errors';
import { SCHEMA_VERSION, schemaVersion, takeTicket, writeVersion } from './meta';
import { MIGRATIONS } from './migrations';
import type { Migration } from './migrations/migration';
import type { Statements } from './statements';

/** Runs work in one transaction: committed when it returns, rolled back when it throws. */
export type InTransaction = <T>(work: (tx: Statements) => Promise<T>) => Promise<T>;

/**
 * Brings the graph to this newsgraph's version, one transaction a step; a new graph only gets the version. Safe to repeat, also after it was
 * killed: a step and its version are written together. Throws StoreError `version` when the graph is of a newer newsgraph.
 */
export async function migrate(
  inTransaction: InTransaction,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = SCHEMA_VERSION,
): Promise<void> {
  let done = (await inTransaction((tx) => schemaVersion(tx))) === target;
  while (!done) done = await inTransaction((tx) => oneStep(tx, migrations, target));
}

/** One step further, unless another process was faster; true when there is nothing left to do. */
async function oneStep(tx: Statements, migrations: readonly Migration[], target: number): Promise<boolean> {
  await takeTicket(tx);
  const found = (await schemaVersion(tx)) ?? (await firstVersion(tx, target));
  if (found > target) throw new StoreError('version', { found, supported: target });
  if (found < target) await migrations[found - 1]!.run(tx);
  await writeVersion(tx, Math.min(found + 1, target));
  return found + 1 >= target;
}

/** A graph without a version is new, or it is of the first newsgraph and was never prepared to its end. */
async function firstVersion(tx: Statements, target: number): Promise<number> {
  const articles = await tx.run('MATCH (a:`Article`) RETURN a.id AS id LIMIT 1');
  return articles.length === 0 ? target : 1;
}
