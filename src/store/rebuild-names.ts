import { inBatches } from './batch';
import type { Statements } from './statements';

/** One `(:Name {id: key})-[:NAMES]->(:Entity {id: entity})`. */
interface Naming {
  readonly key: string;
  readonly entity: string;
}

const address = ({ key, entity }: Naming): string => JSON.stringify([key, entity]);
const keysOf = (namings: readonly Naming[]): string[] => [...new Set(namings.map((n) => n.key))];

/**
 * Makes the names that lead to these entities anew: `wanted` holds the keys by entity, none for one that goes. A name that leads nowhere
 * any more is deleted. The entities must still be there.
 */
export async function rebuildNames(
  tx: Statements,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const found = await inBatches(
    tx,
    'UNWIND $rows AS id MATCH (e:`Entity` {id: id})<-[:`NAMES`]-(n:`Name`) RETURN n.id AS key, id AS entity',
    [...wanted.keys()],
  );
  const standing = found.map(([key, entity]) => ({ key: String(key), entity: String(entity) }));
  const now = [...wanted].flatMap(([entity, keys]) => keys.map((key) => ({ key, entity })));
  const [had, has] = [new Set(standing.map(address)), new Set(now.map(address))];
  const stale = standing.filter((n) => !has.has(address(n)));
  const fresh = now.filter((n) => !had.has(address(n)));
  await inBatches(
    tx,
    `UNWIND $rows AS row MATCH (e:\`Entity\` {id: row.entity}) MATCH (n:\`Name\` {id: row.key})
     MATCH (e)<-[r:\`NAMES\`]-(n) DELETE r`,
    stale,
  );
  await inBatches(tx, 'UNWIND $rows AS key MERGE (n:`Name` {id: key})', keysOf(fresh));
  await inBatches(
    tx,
    `UNWIND $rows AS row MATCH (n:\`Name\` {id: row.key}) MATCH (e:\`Entity\` {id: row.entity})
     CREATE (n)-[:\`NAMES\`]->(e)`,
    fresh,
  );
  await inBatches(
    tx,
    'UNWIND $rows AS key MATCH (n:`Name` {id: key}) WHERE NOT (n)-[:`NAMES`]->() DELETE n',
    keysOf(stale),
  );
}
