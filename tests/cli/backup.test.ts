import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { GraphRecord } from '../../src/model/store';
import { openStore } from '../../src/store/open';
import { articleRows } from '../store/rows';
import { commandFolder, lines } from './command-folder';

const { at, run } = commandFolder();

const MET = { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' };
const make = async (name: string, id = 'a1') => {
  const store = await openStore({ engine: 'embedded', path: at(name) });
  await store.prepare();
  await store.writeArticle(articleRows({ id, said: [MET] }));
  await store.close();
};
const held = async (name: string): Promise<GraphRecord[]> => {
  const store = await openStore({ engine: 'embedded', path: at(name) });
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  await store.close();
  return records;
};

describe('newsgraph backup and restore', () => {
  it('move a graph through a file', async () => {
    await make('graph');
    const records = await held('graph');
    const backup = await run(['backup', '--db', 'graph', '--out', 'b.jsonl.gz']);
    expect(backup).toMatchObject({ status: 0, err: '' });
    expect(backup.out).toMatch(/^\d+ nodes and \d+ links of the embedded database graph are in b\.jsonl\.gz/);
    const restore = await run(['restore', 'b.jsonl.gz', '--db', 'other']);
    expect(restore).toMatchObject({ status: 0, err: '' });
    expect(await held('other')).toEqual(records);
  });

  it('name the file by the day, and leave nothing else behind', async () => {
    await make('graph');
    expect((await run(['backup', '--db', 'graph'])).status).toBe(0);
    const files = readdirSync(at()).filter((name) => !name.startsWith('graph'));
    expect(files).toEqual([expect.stringMatching(/^newsgraph-backup-\d{4}-\d\d-\d\d\.jsonl\.gz$/)]);
  });

  it('a graph that is there stays, unless it shall be replaced', async () => {
    await make('graph');
    await make('mine', 'another');
    const mine = await held('mine');
    await run(['backup', '--db', 'graph', '--out', 'b.jsonl']);
    const refused = await run(['restore', 'b.jsonl', '--db', 'mine']);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(lines(refused.err)).toEqual([expect.stringMatching(/holds a graph already.*--replace/)]);
    expect(await held('mine')).toEqual(mine);
    expect((await run(['restore', 'b.jsonl', '--db', 'mine', '--replace'])).status).toBe(0);
    expect(await held('mine')).toEqual(await held('graph'));
  });

  it('a damaged file is refused in one line, before a database is made', async () => {
    await make('graph');
    await run(['backup', '--db', 'graph', '--out', 'b.jsonl']);
    writeFileSync(at('cut.jsonl'), readFileSync(at('b.jsonl'), 'utf8').slice(0, -200));
    writeFileSync(at('changed.jsonl'), readFileSync(at('b.jsonl'), 'utf8').replace('Ada Moss', 'Ada Mess'));
    copyFileSync(at('b.jsonl'), at('named.gz'));
    for (const name of ['cut.jsonl', 'changed.jsonl', 'named.gz', 'none.jsonl']) {
      const { status, out, err } = await run(['restore', name, '--db', 'new']);
      expect([name, status, out]).toEqual([name, 1, '']);
      expect(lines(err)).toEqual([expect.stringMatching(new RegExp(`^${name}: .{20,}\\.$`))]);
    }
    expect(existsSync(at('new'))).toBe(false);
  });

  it('need a graph, and a place to write', async () => {
    expect(await run(['backup', '--db', 'none'])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^none: there is no graph yet/),
    });
    await make('graph');
    expect(await run(['backup', '--db', 'graph', '--out', 'no/folder/b.gz'])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^no\/folder\/b\.gz: it cannot be written/),
    });
  });
});

describe('newsgraph copy', () => {
  const copy = (from: string, to: string, ...more: string[]) =>
    run(['copy', '--from', 'embedded', '--from-db', from, '--to', 'embedded', '--to-db', to, ...more]);

  it('makes an equal graph, and takes no other away', async () => {
    await make('graph');
    expect(await copy('graph', 'other')).toMatchObject({ status: 0, err: '' });
    expect(await held('other')).toEqual(await held('graph'));
    expect(await copy('graph', 'other')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/--replace/),
    });
    expect((await copy('graph', 'other', '--replace')).status).toBe(0);
    expect(await held('other')).toEqual(await held('graph'));
  });

  it('asks for two databases', async () => {
    await make('graph');
    expect(await copy('graph', './graph')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/Both sides/),
    });
    expect(await run(['copy', '--from', 'embedded'])).toMatchObject({ status: 2 });
    expect(await run(['copy', '--from', 'embedded', '--to', 'paper'])).toMatchObject({ status: 2 });
    expect(await copy('none', 'other')).toMatchObject({ status: 1 });
    expect(existsSync(at('other'))).toBe(false);
  });

  it('says that a database is in use', async () => {
    await make('graph');
    const store = await openStore({ engine: 'embedded', path: at('graph') });
    const { status, err } = await copy('graph', 'other');
    await store.close();
    expect(status).toBe(1);
    expect(lines(err)).toEqual([expect.stringMatching(/^The database graph is in use by another process/)]);
  });
});
