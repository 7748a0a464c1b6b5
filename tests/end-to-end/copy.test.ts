import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createReader } from '../../src/build/read-article';
import { storeArticle } from '../../src/build/store-article';
import type { GraphStore } from '../../src/model/store';
import { writeBackup } from '../../src/store/backup/write-backup';
import { openStore } from '../../src/store/open';
import { recordsOf } from '../store/contract-records';
import { expectedArticles } from '../support/expected-articles';
import { neo4jOfTests } from '../support/neo4j';
import { needs } from '../support/requirements';

/** Articles as people have them, read by the shipped reader, moved between the engines and back. */
needs('neo4j')('read articles in both databases', () => {
  const server = neo4jOfTests();
  let folder: string;
  let source: GraphStore;
  let neo4j: GraphStore;
  const embedded = async (name: string) => {
    const store = await openStore({ engine: 'embedded', path: path.join(folder, name) });
    await store.prepare();
    return store;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-copy-'));
    source = await embedded('source');
    neo4j = await server.fresh();
    const surroundings = { now: () => '2024-05-01T00:00:00.000Z', uuid: randomUUID };
    const reader = await createReader({ threads: 1 });
    for (const { article } of expectedArticles())
      await storeArticle(await reader.readArticle(article), source, surroundings);
    await reader.close();
  }, 900_000);
  afterAll(async () => {
    await neo4j?.close();
    await source?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a copy to Neo4j and a copy back are equal, record by record and backup by backup', async () => {
    const records = await recordsOf(source);
    expect(records.length).toBeGreaterThan(1000);
    const { nodes, links } = await neo4j.restore(source.records());
    expect(nodes + links).toBe(records.length);
    expect(await recordsOf(neo4j)).toEqual(records);
    const back = await embedded('back');
    await back.restore(neo4j.records());
    expect(await recordsOf(back)).toEqual(records);
    const bytes = async (store: GraphStore, name: string) => {
      await writeBackup(store, path.join(folder, name), '1.0.0');
      return readFileSync(path.join(folder, name));
    };
    const first = await bytes(source, 'source.jsonl');
    expect(first.equals(await bytes(neo4j, 'neo4j.jsonl'))).toBe(true);
    expect(first.equals(await bytes(back, 'back.jsonl'))).toBe(true);
    await back.close();
  }, 300_000);
});
