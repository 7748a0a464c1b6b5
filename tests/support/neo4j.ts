import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import type { GraphStore } from '../../src/model/store';
import { openStore } from '../../src/store/open';
import { neo4jSettings } from './requirements';

/**
 * The Neo4j of the tests, for one suite at a time: call it inside `needs('neo4j')(…)`, then `await neo4j.fresh()` in a hook or a test gives
 * an open, prepared, empty store (close it yourself). Suites in other jest workers wait for this one to end, and look at nothing before
 * (`neo4j-setup.ts` has marked the server and made its schema).
 */
export function neo4jOfTests(): { fresh(): Promise<GraphStore> } {
  const { uri, user, password, database } = neo4jSettings();
  let driver: Driver;
  let session: Session;
  let lock: Transaction;
  const run = (text: string) => driver.executeQuery(text, {}, { database });
  const prepared = async (): Promise<GraphStore> => {
    const store = await openStore({ engine: 'neo4j', ...neo4jSettings() });
    await store.prepare();
    return store;
  };

  beforeAll(async () => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    session = driver.session({ database });
    // held until the suite ends, or its process does
    lock = await session.beginTransaction();
    await lock.run('MATCH (m:TestLock) SET m.held = true');
  }, 900_000);

  afterAll(async () => {
    await lock?.rollback();
    await session?.close();
    await driver?.close();
  });

  return {
    async fresh() {
      await run('MATCH (n) WHERE NOT n:TestLock DETACH DELETE n');
      return prepared();
    },
  };
}
