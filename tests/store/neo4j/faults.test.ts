import neo4j from 'neo4j-driver';
import { StoreError } from '../../../src/model/errors';
import { openStore } from '../../../src/store/open';
import { neo4jOfTests } from '../../support/neo4j';
import { needs, neo4jSettings } from '../../support/requirements';
import { articleRows } from '../rows';

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
