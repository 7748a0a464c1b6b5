import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { GraphRecord, GraphStore } from '../../../src/model/store';
import { checkBackup, readBackup } from '../../../src/store/backup/read-backup';
import { writeBackup } from '../../../src/store/backup/write-backup';
import { openStore } from '../../../src/store/open';
import { recordsOf } from '../contract-records';
import { articleRows } from '../rows';

let folder: string;
let store: GraphStore;
const at = (name: string) => path.join(folder, name);
const open = async (name: string): Promise<GraphStore> => {
  const opened = await openStore({ engine: 'embedded', path: at(name) });
  await opened.prepare();
  return opened;
};
const fault = async (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('it went well');
    },
    (error) => error,
  );

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-backup-'));
  store = await open('graph');
  // line separators of JavaScript are no ends of lines here
  const title = 'one\u2028two\u2029three\nfour\r\n"five" \u{1F600}\u0085';
  const said = Array.from({ length: 40 }, (_, i) => ({ subject: `P${i}`, type: 'MET_WITH', object: 'Ada' }));
  await store.writeArticle(articleRows({ id: 'a1', title, said }));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const whole = async (name: string): Promise<string[]> => {
  await writeBackup(store, at(name), '1.2.3');
  return readFileSync(at(name), 'utf8').split('\n');
};

test('a backup holds every record between its header and its seal, and gives them back', async () => {
  const records = await recordsOf(store);
  const lines = await whole('b.jsonl');
  expect(JSON.parse(lines[0]!)).toEqual({
    format: 'newsgraph-backup',
    version: 1,
    schema: expect.any(Number),
    newsgraph: '1.2.3',
  });
  expect(lines.slice(1, -2).map((line) => JSON.parse(line))).toEqual(records);
  const nodes = records.filter((r) => r.kind === 'node').length;
  const counts = { nodes, links: records.length - nodes };
  expect(JSON.parse(lines.at(-2)!)).toEqual({ ...counts, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(lines.at(-1)).toBe('');
  expect(await checkBackup(at('b.jsonl'))).toEqual(counts);
  const back: GraphRecord[] = [];
  for await (const record of readBackup(at('b.jsonl'))) back.push(record);
  expect(back).toEqual(records);
});

test('the same graph gives the same bytes, compressed too, also after a restore elsewhere', async () => {
  await writeBackup(store, at('one.jsonl.gz'), '1.2.3');
  const other = await open('other');
  await other.restore(readBackup(at('one.jsonl.gz')));
  await writeBackup(other, at('two.jsonl.gz'), '1.2.3');
  await other.close();
  expect(readFileSync(at('two.jsonl.gz')).equals(readFileSync(at('one.jsonl.gz')))).toBe(true);
  expect(gunzipSync(readFileSync(at('one.jsonl.gz'))).toString()).toBe((await whole('b.jsonl')).join('\n'));
});

describe('a file that is not what was written is refused', () => {
  const CHANGES: Readonly<Record<string, (lines: string[]) => string[]>> = {
    'cut in the middle of a line': (l) => [l.join('\n').slice(0, -300)],
    'without its seal': (l) => [...l.slice(0, -2), ''],
    'without one line': (l) => l.filter((_, i) => i !== 3),
    'with two lines changed about': (l) => [...l.slice(0, 3), l[4]!, l[3]!, ...l.slice(5)],
    'with one letter changed': (l) => l.map((line, i) => (i === 1 ? line.replace('one', 'One') : line)),
    'with another count': (l) => l.map((line) => line.replace(/^\{"nodes":\d+/, '{"nodes":7')),
    'with lines after the seal': (l) => [...l.slice(0, -1), l[1]!, ''],
    'without header': (l) => l.slice(1),
    'with the header of something else': (l) => [l[0]!.replace('newsgraph-backup', 'diary'), ...l.slice(1)],
    'with a line that is no record': (l) => [l[0]!, '{"kind":"leaf"}', ...l.slice(1)],
    'of a newer schema': (l) => [l[0]!.replace(/"schema":\d+/, '"schema":99'), ...l.slice(1)],
    empty: () => [''],
  };
  test.each(Object.keys(CHANGES))('%s', async (name) => {
    writeFileSync(at('bad.jsonl'), CHANGES[name]!(await whole('b.jsonl')).join('\n'));
    expect(await fault(checkBackup(at('bad.jsonl')))).toMatchObject({
      code: 'bad-backup',
      data: { source: at('bad.jsonl'), reason: expect.stringMatching(/\w/) },
    });
  });

  test('cut where it is compressed, or not compressed where its name says so', async () => {
    const bytes = gzipSync((await whole('b.jsonl')).join('\n'));
    writeFileSync(at('bad.gz'), bytes.subarray(0, bytes.length - 20));
    expect((await fault(checkBackup(at('bad.gz')))).code).toBe('bad-backup');
    writeFileSync(at('bad.gz'), 'plain text');
    expect((await fault(checkBackup(at('bad.gz')))).code).toBe('bad-backup');
    expect((await fault(checkBackup(at('none.gz')))).code).toBe('missing');
    expect((await fault(checkBackup(folder))).code).toBe('unreadable');
  });

  test('and a restore of it leaves the graph that was there', async () => {
    const lines = await whole('b.jsonl');
    const target = await open('target');
    await target.writeArticle(articleRows({ id: 'mine' }));
    const before = await recordsOf(target);
    writeFileSync(at('bad.jsonl'), [...lines.slice(0, -3), ...lines.slice(-2)].join('\n'));
    const error = await fault(target.restore(readBackup(at('bad.jsonl')), { replace: true }));
    expect(error.code).toBe('bad-backup');
    expect(await recordsOf(target)).toEqual(before);
    await target.close();
  });
});

test('nothing is left of a backup that breaks off, and the one before it stands', async () => {
  await whole('kept.jsonl');
  const before = readFileSync(at('kept.jsonl'));
  const files = readdirSync(folder);
  const source = {
    async *records(): AsyncGenerator<GraphRecord> {
      for await (const record of store.records()) {
        yield record;
        if (record.kind === 'link') throw new Error('the database is gone');
      }
    },
  };
  for (const name of ['kept.jsonl', 'new.jsonl.gz'])
    await expect(writeBackup(source, at(name), '1.2.3')).rejects.toThrow('the database is gone');
  expect(readdirSync(folder)).toEqual(files);
  expect(readFileSync(at('kept.jsonl')).equals(before)).toBe(true);
  expect(await recordsOf(store)).not.toEqual([]);
});

test('a place where nothing can be written is told', async () => {
  const error = await fault(writeBackup(store, path.join(folder, 'no', 'folder', 'b.jsonl'), '1.2.3'));
  expect(error).toMatchObject({ code: 'unwritable', data: { source: expect.stringContaining('b.jsonl') } });
});
