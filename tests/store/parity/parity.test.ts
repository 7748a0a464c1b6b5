import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { CypherQuery, GraphStore } from '../../../src/model/store';
import { savedQueries, savedQuery } from '../../../src/query';
import { differencesTable } from '../../../src/store/differences';
import { openStore } from '../../../src/store/open';
import { neo4jOfTests } from '../../support/neo4j';
import { needs } from '../../support/requirements';
import { recordsOf } from '../contract-records';
import { describeDifferences } from './differences';
import { writeFerryArticles } from './ferry-articles';
import { PARAMS } from './model';
import { waysToAsk } from './saved-parameters';
import { statements } from './statements';

const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-parity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const embedded = async (name: string): Promise<GraphStore> => {
  const store = await openStore({ engine: 'embedded', path: path.join(folder, name) });
  await store.prepare();
  return store;
};

/** The same statements for everybody: a seed, not chance. */
const CORPUS = [...new Set(fc.sample(statements(), { seed: 20310412, numRuns: 270 }))].map(
  (text): CypherQuery => ({ text, params: PARAMS }),
);

describe('known differences, embedded', () => describeDifferences('embedded', () => embedded('differences')));

test('docs/two-databases.md holds the list of differences', () => {
  const docs = path.join(__dirname, '..', '..', '..', 'docs', 'two-databases.md');
  expect(readFileSync(docs, 'utf8')).toContain(differencesTable());
});

test('the corpus is worth asking: hundreds of statements, most of them with rows, none refused', async () => {
  expect(CORPUS.length).toBeGreaterThan(240);
  const store = await embedded('corpus');
  await writeFerryArticles(store);
  let found = 0;
  for (const query of CORPUS) found += (await store.query(query)).rows.length > 0 ? 1 : 0;
  await store.close();
  expect(found / CORPUS.length).toBeGreaterThan(0.6);
}, 120_000);

needs('neo4j')('both engines answer alike', () => {
  const server = neo4jOfTests();
  let file: GraphStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    file = await embedded('graph');
    await writeFerryArticles(file);
    neo4j = await server.fresh();
    await writeFerryArticles(neo4j);
  }, 300_000);
  afterAll(async () => {
    await file?.close();
    await neo4j?.close();
  });

  /** Asks both; fails with the statement where columns, rows, types or order differ. Gives the number of rows. */
  const same = async (query: CypherQuery): Promise<number> => {
    const [one, other] = await Promise.all([file, neo4j].map((store) => store.query(query)));
    expect({ ...query, ...one }).toEqual({ ...query, ...other });
    return one!.rows.length;
  };

  test('the same articles are the same records', async () => {
    expect(await recordsOf(neo4j)).toEqual(await recordsOf(file));
  });

  test.each([...savedQueries().values()])(
    'saved query $name',
    async (saved) => {
      for (const given of waysToAsk(saved)) await same(savedQuery(saved.name, given));
    },
    300_000,
  );

  test.each([0, 1, 2, 3, 4, 5])(
    'generated statements, part %d of 6',
    async (part) => {
      let asked = 0;
      for (const [i, query] of CORPUS.entries())
        if (i % 6 === part) {
          await same(query);
          asked++;
        }
      expect(asked).toBeGreaterThan(40);
    },
    600_000,
  );
});

needs('neo4j')('known differences, Neo4j', () => {
  const server = neo4jOfTests();
  describeDifferences('neo4j', () => server.fresh());
});
