import { StoreError } from '../model/errors';
import { checkWhole } from './restore-marker';
import type { Statements } from './statements';

/** Version of the graph's schema: one more when what older databases hold must be changed. */
export const SCHEMA_VERSION = 2;

/** Version that the database says it has, null where it says none. */
export async function schemaVersion(tx: Statements): Promise<number | null> {
  const [found] = await tx.run("MATCH (m:`Meta` {id: 'schema'}) RETURN m.version AS version");
  if (found === undefined || found[0] === null || found[0] === undefined) return null;
  const version = Number(found[0]);
  if (!Number.isInteger(version) || version < 1)
    throw new StoreError('damaged', { reason: `"${String(found[0])}" is no version of a graph` });
  return version;
}

/** Throws StoreError `version` when the database was written by a newer newsgraph. */
export async function checkVersion(tx: Statements): Promise<void> {
  const found = await schemaVersion(tx);
  if (found !== null && found > SCHEMA_VERSION)
    throw new StoreError('version', { found, supported: SCHEMA_VERSION });
}

/** Notes the version in the graph. */
export async function writeVersion(tx: Statements, version: number = SCHEMA_VERSION): Promise<void> {
  await tx.run("MERGE (m:`Meta` {id: 'schema'}) SET m.version = $version", { version });
}

/** Writers wait here for each other until their transaction ends: two articles that support one edge must not rebuild it side by side. */
export async function takeTicket(tx: Statements): Promise<void> {
  await tx.run("MERGE (m:`Meta` {id: 'schema'}) SET m.writes = coalesce(m.writes, 0) + 1");
}

/** Waits for other writers, and checks that the graph is whole and of no newer version. */
export async function lockWriters(tx: Statements): Promise<void> {
  await takeTicket(tx);
  await checkWhole(tx);
  await checkVersion(tx);
}
