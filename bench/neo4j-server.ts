import { execFileSync } from 'node:child_process';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import type { StoreSettings } from '../src/store/settings';

const SCRIPT = path.join(__dirname, '..', 'scripts', 'neo4j.sh');

/** Starts the server of scripts/neo4j.sh whose data are in `state`, or finds it running. */
export function startNeo4j(state: string): Partial<StoreSettings> {
  const { NEO4J_URI: _, ...env } = process.env;
  const printed = execFileSync(SCRIPT, ['start'], {
    encoding: 'utf8',
    env: { ...env, NEO4J_STATE: state },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [, uri, password] = /NEO4J_URI=(\S+)\s+NEO4J_PASSWORD=(\S+)/.exec(printed) ?? [];
  return { engine: 'neo4j', uri: uri!, password: password!, user: 'neo4j', database: 'neo4j' };
}

export function stopNeo4j(state: string): void {
  const { NEO4J_URI: _, ...env } = process.env;
  execFileSync(SCRIPT, ['stop'], { env: { ...env, NEO4J_STATE: state }, stdio: 'ignore' });
}

/** Empties a server that holds nothing but what benchmarks write. */
export async function clearNeo4j({ uri, user, password, database }: Partial<StoreSettings>): Promise<void> {
  const driver = neo4j.driver(uri!, neo4j.auth.basic(user!, password!));
  for (const text of [
    'MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS',
    'MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS',
  ]) {
    const session = driver.session({ database: database! });
    await session.run(text);
    await session.close();
  }
  await driver.close();
}
