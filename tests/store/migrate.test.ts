import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreError } from '../../src/model/errors';
import { EngineProcess } from '../../src/store/embedded/engine-process';
import { SCHEMA_VERSION } from '../../src/store/meta';
import { type InTransaction, migrate } from '../../src/store/migrate';
import { MIGRATIONS } from '../../src/store/migrations';
import { openStore } from '../../src/store/open';
import type { Statements } from '../../src/store/statements';
import { articleRows } from './rows';
import { rowsOf, snapshot } from './snapshot';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-migrate-'));
  file = path.join(folder, 'graph');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => {
  const store = await openStore({ engine: 'embedded', path: file });
  await store.prepare();
  return store;
};

/** The database file without the store in front of it. */
async function raw<T>(work: (tx: Statements, inTransaction: InTransaction) => Promise<T>): Promise<T> {
  const engine = await EngineProcess.start(file);
  const tx: Statements = {
    run: (text, params = {}) => engine.request('run', { text, params }) as Promise<unknown[][]>,
  };
  const inTransaction: InTransaction = async (inner) => {
    await engine.request('begin');
    try {
      const result = await inner(tx);
      await engine.request('commit');
      return result;
    } catch (error) {
      await engine.request('rollback');
      throw error;
    }
  };
  try {
    return await work(tx, inTransaction);
  } finally {
    await engine.close();
  }
}

const said = ['Ben Ruiz', 'Cy Oak', 'Dee Fox'].map((object) => ({
  subject: 'Ada Moss',
  type: 'MET_WITH',
  object,
  confidence: 0.5,
}));

/** A graph as version 1 left it: nothing is known of copies, the voice of each article is a source, and no name leads to an entity. */
async function versionOne(): Promise<string[]> {
  const store = await open();
  for (const id of ['a1', 'a2']) await store.writeArticle(articleRows({ id, said }));
  const today = await snapshot(store);
  await store.close();
  await raw(async (tx) => {
    await tx.run('MATCH ()-[r:COPY_OF]->() DELETE r');
    await tx.run('MATCH (:Sentence)-[r:DUPLICATE_OF]->(:Sentence) DELETE r');
    await tx.run('MATCH ()-[r:MET_WITH]->() SET r.nSources = 2, r.confidence = 0.75');
    await tx.run('MATCH (n:Name) DETACH DELETE n');
    await tx.run("MATCH (m:Meta {id: 'schema'}) SET m.version = 1");
  });
  return today;
}

const versionOf = () =>
  raw(async (tx) => (await tx.run("MATCH (m:Meta {id: 'schema'}) RETURN m.version"))[0]?.[0]);

test('there is one migration for each version before this one', () => {
  expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION - 1);
});

test('a graph of version 1 becomes what is written today', async () => {
  const today = await versionOne();
  const store = await open();
  expect(await snapshot(store)).toEqual(today);
  await store.close();
  expect(await versionOf()).toBe(SCHEMA_VERSION);
});

test('a graph that never learnt its version, but holds articles, is of version 1', async () => {
  const today = await versionOne();
  await raw((tx) => tx.run("MATCH (m:Meta {id: 'schema'}) DELETE m"));
  const store = await open();
  expect(await snapshot(store)).toEqual(today);
  expect(await rowsOf(store, 'MATCH (m:Meta) RETURN m.version')).toEqual([[SCHEMA_VERSION]]);
  await store.close();
});

test('what is no version is told', async () => {
  await versionOne();
  await raw((tx) => tx.run("MATCH (m:Meta {id: 'schema'}) SET m.version = 'seven'"));
  await expect(open()).rejects.toMatchObject({ code: 'damaged' });
});

describe('a chain of migrations', () => {
  const step = (name: string, run: (tx: Statements) => Promise<unknown>) => ({
    name,
    run: async (tx: Statements) => void (await run(tx)),
  });
  const note = (name: string) =>
    step(name, (tx) =>
      tx.run("MERGE (m:Meta {id: 'trace'}) SET m.trace = coalesce(m.trace, '') + $name", { name }),
    );
  const trace = async (tx: Statements) =>
    (await tx.run("MATCH (m:Meta {id: 'trace'}) RETURN m.trace"))[0]?.[0] ?? '';

  test('runs in order, each once, and goes on where it was ended', async () => {
    await versionOne();
    let ended = true;
    const chain = [
      note('a'),
      step('killed once', async (tx) => {
        await note('b').run(tx);
        if (ended) throw new Error('killed');
      }),
      note('c'),
    ];
    await raw(async (tx, inTransaction) => {
      await expect(migrate(inTransaction, chain, 4)).rejects.toThrow('killed');
      expect(await trace(tx)).toBe('a');
    });
    expect(await versionOf()).toBe(2);
    ended = false;
    await raw(async (tx, inTransaction) => {
      await migrate(inTransaction, chain, 4);
      await migrate(inTransaction, chain, 4);
      expect(await trace(tx)).toBe('abc');
    });
    expect(await versionOf()).toBe(4);
  });

  test('a newer graph is refused and stays as it is', async () => {
    await versionOne();
    await raw(async (tx, inTransaction) => {
      await tx.run("MATCH (m:Meta {id: 'schema'}) SET m.version = 3");
      const error = await migrate(inTransaction, [note('a')], 2).catch((e) => e);
      expect(error).toBeInstanceOf(StoreError);
      expect(error).toMatchObject({ code: 'version', data: { found: 3, supported: 2 } });
      expect(await trace(tx)).toBe('');
    });
  });
});
