import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { GraphStore } from '../../../src/model/store';
import { openStore } from '../../../src/store/open';
import { neo4jOfTests } from '../../support/neo4j';
import { needs, neo4jSettings } from '../../support/requirements';
import { recordsOf } from '../contract-records';
import { articleRows, entityId } from '../rows';
import { rowsOf } from '../snapshot';

const MET = { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' };
const told = (id: string) => articleRows({ id, said: [MET] });

needs('neo4j')('several programs at one Neo4j', () => {
  const server = neo4jOfTests();
  let store: GraphStore;
  let other: GraphStore;
  let driver: Driver;
  let session: Session;
  beforeEach(async () => {
    store = await server.fresh();
    other = await openStore({ engine: 'neo4j', ...neo4jSettings() });
    const { uri, user, password, database } = neo4jSettings();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    session = driver.session({ database });
  }, 120_000);
  afterEach(async () => {
    await session.close();
    await driver.close();
    await other.close();
    await store.close();
  });

  /** Waits until a transaction waits for another one. */
  const someoneWaits = async () => {
    const text = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS n";
    const { database } = neo4jSettings();
    while ((await driver.executeQuery(text, {}, { database })).records[0]!.get('n').toNumber() === 0);
  };

  test('two that write the same edges make one edge with all their statements', async () => {
    const ids = Array.from({ length: 10 }, (_, i) => `a${i}`);
    await Promise.all(ids.map((id, i) => (i % 2 === 0 ? store : other).writeArticle(told(id))));
    expect(await rowsOf(store, 'MATCH ()-[r:MET_WITH]->() RETURN r.nArticles AS n')).toEqual([[10]]);
    expect(await rowsOf(store, 'MATCH (e:Entity) RETURN e.mentionCount AS n ORDER BY e.id')).toEqual([
      [10],
      [10],
    ]);
  }, 120_000);

  test('a deadlock is tried again by the driver', async () => {
    await store.writeArticle(told('a1'));
    const tx = await session.beginTransaction();
    await tx.run('MATCH (e:Entity {id: $id}) SET e.held = true', { id: entityId('Ada Moss') });
    const writing = store.writeArticle(told('a2'));
    await someoneWaits();
    // each now holds what the other one wants: the server ends one of the two
    await tx
      .run("MATCH (m:Meta {id: 'schema'}) SET m.held = true")
      .then(() => tx.rollback())
      .catch(() => tx.close());
    expect((await writing).outcome).toBe('created');
    expect(await rowsOf(store, 'MATCH ()-[r:MET_WITH]->() RETURN r.nArticles AS n')).toEqual([[2]]);
  }, 120_000);

  test('a reader of the whole graph sees one state while another program writes', async () => {
    await store.writeArticle(told('a1'));
    const before = await recordsOf(store);
    const seen = [];
    let writing: Promise<unknown> | undefined;
    for await (const record of store.records()) {
      seen.push(record);
      if (writing === undefined) {
        writing = other.writeArticle(told('a0'));
        await someoneWaits();
      }
    }
    await writing;
    expect(seen).toEqual(before);
    expect((await recordsOf(other)).length).toBeGreaterThan(before.length);
  }, 120_000);

  test('half a graph is not worked with: a restore that broke off refuses until one came to its end', async () => {
    await store.writeArticle(told('a1'));
    const records = await recordsOf(store);
    const broken = async function* () {
      yield* records.slice(0, -3);
      throw new Error('cut off');
    };
    await expect(store.restore(broken(), { replace: true })).rejects.toThrow();
    const refused = { code: 'half-restored' };
    await expect(store.writeArticle(told('a2'))).rejects.toMatchObject(refused);
    await expect(other.prepare()).rejects.toMatchObject(refused);
    await expect(recordsOf(other)).rejects.toMatchObject(refused);
    const whole = async function* () {
      yield* records;
    };
    await expect(other.restore(whole())).rejects.toMatchObject(refused);
    await other.restore(whole(), { replace: true });
    expect(await recordsOf(store)).toEqual(records);
    expect((await store.writeArticle(told('a2'))).outcome).toBe('created');
  }, 120_000);
});
