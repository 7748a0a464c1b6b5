import { StoreError } from '../model/errors';
import type { Statements } from './statements';

/** Version of the graph's schema: one more when what older databases hold must be changed. */
export const SCHEMA_VERSION = 1;

/** Version that the database says it has, null where it says none. */
export async function schemaVersion(tx: Statements): Promise<number | null> {
  const [found] = await tx.run("MATCH (m:`Meta` {id: 'schema'}) RETURN m.version AS version");
  return found === undefined ? null : Number(found[0]);
}

/** Throws StoreError `version` when the database was written by a newer newsgraph. */
export async function checkVersion(tx: Statements): Promise<void> {
  const found = await schemaVersion(tx);
  if (found !== null && found > SCHEMA_VERSION)
    throw new StoreError('version', { found, supported: SCHEMA_VERSION });
}

/** Notes the version in the graph. */
export async function writeVersion(tx: Statements): Promise<void> {
  await tx.run("MERGE (m:`Meta` {id: 'schema'}) SET m.version = $version", { version: SCHEMA_VERSION });
}

/** Writers wait here for each other: two articles that support one edge must not rebuild it side by side. Checks the version too. */
export async function lockWriters(tx: Statements): Promise<void> {
  await tx.run("MERGE (m:`Meta` {id: 'schema'}) SET m.writes = coalesce(m.writes, 0) + 1");
  await checkVersion(tx);
}
