import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { StoreError } from '../../../src/model/errors';
import type { GraphRecord } from '../../../src/model/store';
import { EngineProcess } from '../../../src/store/embedded/engine-process';
import { engineError } from '../../../src/store/embedded/errors';
import { openStore } from '../../../src/store/open';
import { articleRows } from '../rows';
import { rowsOf, snapshot } from '../snapshot';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-faults-'));
  file = path.join(folder, 'deep', 'graph');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => {
  const store = await openStore({ engine: 'embedded', path: file });
  await store.prepare();
  return store;
};
const fault = async (work: Promise<unknown>): Promise<StoreError> => {
  const error = await work.then(
    () => undefined,
    (e) => e,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error;
};
const MET = { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' };

test('what was written is there after closing and opening, search included', async () => {
  const first = await open();
  await first.writeArticle(articleRows({ id: 'a1', said: [MET] }));
  const before = await snapshot(first);
  await first.close();
  await first.close();
  const second = await open();
  expect(await snapshot(second)).toEqual(before);
  expect((await second.search('Moss', 3))[0]).toMatchObject({ text: 'Ada Moss' });
  expect((await second.writeArticle(articleRows({ id: 'a1', said: [MET] }))).outcome).toBe('unchanged');
  await second.close();
  expect((await fault(second.writeArticle(articleRows({ id: 'a1' })))).code).toBe('failed');
});

test('a second program finds the file locked', async () => {
  const store = await open();
  const error = await fault(openStore({ engine: 'embedded', path: file }));
  expect(error).toMatchObject({ code: 'locked', data: { path: file } });
  await store.close();
});

test('a place where no file can be made is told at once, and other programs are not left running', async () => {
  const plain = path.join(folder, 'plain');
  writeFileSync(plain, '');
  for (const place of [
    '/proc/none/deep/graph',
    path.join(plain, 'graph'),
    path.join(folder, 'x'.repeat(300)),
  ])
    expect(await fault(openStore({ engine: 'embedded', path: place }))).toMatchObject({
      code: 'unwritable',
      data: { path: place },
    });
});

test('a file that is no database, and one that was damaged', async () => {
  const junk = path.join(folder, 'junk');
  writeFileSync(junk, 'Dear diary, '.repeat(2000));
  expect((await fault(openStore({ engine: 'embedded', path: junk }))).code).toBe('damaged');
  const store = await open();
  await store.writeArticle(articleRows({ id: 'a1', said: [MET] }));
  await store.close();
  const bytes = readFileSync(file);
  for (let at = 4096; at < bytes.length; at++) bytes[at]! ^= 0xff;
  writeFileSync(file, bytes);
  expect((await fault(openStore({ engine: 'embedded', path: file }))).code).toBe('damaged');
});

test('a graph of a newer version is refused', async () => {
  await (await open()).close();
  const engine = await EngineProcess.start(file);
  await engine.request('run', { text: "MATCH (m:Meta {id: 'schema'}) SET m.version = 99", params: {} });
  await engine.close();
  const store = await openStore({ engine: 'embedded', path: file });
  expect(await fault(store.prepare())).toMatchObject({ code: 'version', data: { found: 99 } });
  expect((await fault(store.writeArticle(articleRows({ id: 'a1' })))).code).toBe('version');
  await store.close();
});

test.each([
  ['write failed: No space left on device (os error 28)', 'full'],
  ['Cannot find native binding. npm has a bug related to optional dependencies', 'no-engine'],
  ['GRAFEO-X001: Internal error: database file cannot be locked for reading: /x', 'locked'],
  ['GRAFEO-S002: the file /locked/no space left is damaged at byte 20480', 'damaged'],
  ['something else', 'failed'],
])('the engine says "%s": %s', (message, code) => {
  expect(engineError({ message }).code).toBe(code);
});

test('an engine that dies in the middle of a write leaves nothing of it, and the store goes on', async () => {
  const store = await open();
  await store.writeArticle(articleRows({ id: 'a1', said: [MET] }));
  const before = await snapshot(store);
  const said = Array.from({ length: 2000 }, (_, i) => ({ ...MET, subject: `P${i}`, object: `P${i + 1}` }));
  const spy = jest.spyOn(EngineProcess.prototype, 'request');
  const write = store.writeArticle(articleRows({ id: 'a2', said }));
  let killed = false;
  spy.mockImplementation(function (this: EngineProcess, ...args) {
    spy.mockRestore();
    killed = true;
    const reply = this.request(...args);
    process.kill(this.pid!, 'SIGKILL');
    return reply;
  });
  expect((await fault(write)).code).toBe('failed');
  expect(killed).toBe(true);
  expect(await snapshot(store)).toEqual(before);
  expect((await store.writeArticle(articleRows({ id: 'a2', said }))).outcome).toBe('created');
  await store.close();
});

test('an engine that dies in the middle of a restore leaves the graph that was there', async () => {
  const store = await open();
  await store.writeArticle(articleRows({ id: 'a1', said: [MET] }));
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  const spy = jest.spyOn(EngineProcess.prototype, 'request');
  const dying = async function* () {
    yield* records;
    const engine = spy.mock.contexts.at(-1) as EngineProcess;
    process.kill(engine.pid!, 'SIGKILL');
  };
  expect((await fault(store.restore(dying(), { replace: true }))).code).toBe('failed');
  spy.mockRestore();
  const after: GraphRecord[] = [];
  for await (const record of store.records()) after.push(record);
  expect(after).toEqual(records);
  await store.close();
});

test('a program that is killed while it writes leaves every article absent or whole', async () => {
  const writer = path.join(__dirname, 'endless-writer.cjs');
  // a group of its own: the kill takes the engine's process too
  const child = spawn(process.execPath, [writer, file], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  const over = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 3) setImmediate(() => process.kill(-child.pid!, 'SIGKILL'));
  }
  await over;
  const store = await open();
  const whole = await rowsOf(
    store,
    'MATCH (s:Statement) RETURN s.articleId AS id, count(s) AS n ORDER BY id',
  );
  expect(whole.length).toBeGreaterThanOrEqual(3);
  for (const [, n] of whole) expect(n).toBe(200);
  const articles = await rowsOf(store, 'MATCH (a:Article) RETURN a.id AS id ORDER BY id');
  expect(articles.map(([id]) => id)).toEqual(whole.map(([id]) => id));
  const [edges] = await rowsOf(
    store,
    'MATCH ()-[r:MET_WITH]->() WHERE r.nArticles <> $n RETURN count(r) AS n',
    { n: whole.length },
  );
  expect(edges).toEqual([0]);
  await store.close();
});
