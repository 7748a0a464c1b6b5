import neo4j from 'neo4j-driver';
import { StoreError } from '../../../src/model/errors';
import { openStore } from '../../../src/store/open';
import { neo4jOfTests } from '../../support/neo4j';
import { needs, neo4jSettings } from '../../support/requirements';
import { articleRows } from '../rows';
import { stateOf } from '../state';
import { cuttingProxy } from './cutting-proxy';

const fault = async (work: Promise<unknown>): Promise<StoreError> => {
  const error = await work.then(
    () => undefined,
    (e) => e,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error;
};

test('a server that is down is unreachable', async () => {
  const down = openStore({
    engine: 'neo4j',
    uri: 'bolt://127.0.0.1:1',
    user: 'neo4j',
    password: 'x',
    database: 'neo4j',
  });
  expect((await fault(down)).code).toBe('unreachable');
});

test('an address that is none is unreachable or refused, not a crash', async () => {
  await fault(openStore({ engine: 'neo4j', uri: 'not an address', password: 'x' }));
});

needs('neo4j')('a Neo4j that refuses', () => {
  const server = neo4jOfTests();
  const article = (i: number) =>
    articleRows({
      id: `a${i}`,
      said: [{ subject: 'Ada Moss', type: 'MET_WITH', object: `Person ${i}` }],
    });

  test('a connection that is cut at any moment, and a server that is gone for a while: nothing is lost and nothing half there', async () => {
    const proxy = await cuttingProxy(neo4jSettings().uri);
    const direct = await server.fresh();
    const store = await openStore({ engine: 'neo4j', ...neo4jSettings(), uri: proxy.uri });
    const messages = [1, 3, 8, 20, 40];
    for (const [i, after] of messages.entries()) {
      proxy.cutAfter(after, 2);
      // committed before the answer was lost: the driver asks again and finds it there
      expect(['created', 'unchanged']).toContain((await store.writeArticle(article(i))).outcome);
    }
    expect(proxy.cuts).toBeGreaterThanOrEqual(messages.length);
    await store.close();
    await proxy.close();
    const disturbed = await stateOf(direct);
    for (const [i] of messages.entries()) expect(await direct.deleteArticle(`a${i}`)).toBe(true);
    for (const [i] of messages.entries()) await direct.writeArticle(article(i));
    expect(await stateOf(direct)).toEqual(disturbed);
    await direct.close();
  }, 300_000);

  test('a wrong password', async () => {
    expect((await fault(openStore({ engine: 'neo4j', ...neo4jSettings(), password: 'wrong' }))).code).toBe(
      'password',
    );
  });

  test('a confidence is a float where it is whole: halves are not cut off', async () => {
    const store = await server.fresh();
    const rows = articleRows({
      id: 'a1',
      said: [{ subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' }],
    });
    const sure = rows.nodes.map((n) =>
      n.labels[0] === 'Statement' ? { ...n, properties: { ...n.properties, confidence: 1 } } : n,
    );
    await store.writeArticle({ ...rows, nodes: sure });
    const { rows: halves } = await store.query({
      text: 'MATCH (s:Statement) MATCH ()-[r:MET_WITH]->() RETURN s.confidence / 2, r.confidence / 2, r.nStatements / 2',
      params: {},
    });
    await store.close();
    expect(halves).toEqual([[0.5, 0.5, 0]]);
  });

  test('a database that is not there', async () => {
    expect((await fault(openStore({ engine: 'neo4j', ...neo4jSettings(), database: 'nowhere' }))).code).toBe(
      'unreachable',
    );
  });

  test('a graph of a newer version', async () => {
    const store = await server.fresh();
    const { uri, user, password, database } = neo4jSettings();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await driver.executeQuery("MATCH (m:Meta {id: 'schema'}) SET m.version = 99", {}, { database });
    await driver.close();
    expect(await fault(store.prepare())).toMatchObject({ code: 'version', data: { found: 99 } });
    expect((await fault(store.writeArticle(articleRows({ id: 'a1' })))).code).toBe('version');
    await store.close();
  });
});
