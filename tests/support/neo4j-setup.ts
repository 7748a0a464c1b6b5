import neo4j from 'neo4j-driver';
import { openStore } from '../../src/store/open';
import { neo4jSettings } from './requirements';

/**
 * Before the suites: the Neo4j of the tests, where there is one, is marked as theirs and has its schema. Later no suite looks at
 * the graph before it is its turn (`neo4jOfTests`). A server that holds a graph that no test put there is refused.
 */
export default async function prepareNeo4j(): Promise<void> {
  const { uri, user, password, database } = neo4jSettings();
  if (uri === '' || password === '') return;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const run = (text: string) => driver.executeQuery(text, {}, { database });
  try {
    const marked = (await run('MATCH (m:TestLock) RETURN m')).records.length > 0;
    const nodes = (await run('MATCH (n) WHERE NOT n:Meta RETURN n LIMIT 1')).records.length;
    if (!marked && nodes > 0)
      throw new Error(`${uri} holds a graph: the tests empty their Neo4j, give them one of their own`);
    await run("MERGE (m:Meta {id: 'newsgraph-tests'}) SET m:TestLock");
    // what a run that was cut off left behind
    await run('MATCH (n) WHERE NOT n:TestLock DETACH DELETE n');
    const store = await openStore({ engine: 'neo4j', ...neo4jSettings() });
    await store.prepare();
    await store.close();
  } finally {
    await driver.close();
  }
}
