import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXPORT_FORMATS, exportFormat, inTheWay, save } from '../../src/export';
import { EXPORT_NAMES } from '../../src/export/names';
import type { RecordSource } from '../../src/model/store';
import { hostileRecords, sourceOf } from './records';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

const failing: RecordSource = {
  async *records() {
    yield* hostileRecords();
    throw new Error('the database went away');
  },
};

describe('saving an export', () => {
  it('knows every format by its name', () => {
    expect(EXPORT_FORMATS.map((f) => f.name)).toEqual([...EXPORT_NAMES]);
    expect(() => exportFormat('xlsx')).toThrow(expect.objectContaining({ code: 'format' }));
  });

  it.each(EXPORT_FORMATS.map((f) => f.name))(
    'leaves nothing of %s when the graph cannot be read to its end',
    async (name) => {
      await expect(save(exportFormat(name), failing, at('out'))).rejects.toThrow('went away');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('makes folders on the way, and takes the place of an older file', async () => {
    await save(exportFormat('jsonl'), sourceOf(hostileRecords()), at('a/b/out.jsonl'));
    const first = readFileSync(at('a/b/out.jsonl'), 'utf8');
    await save(exportFormat('jsonl'), sourceOf([]), at('a/b/out.jsonl'));
    expect([first.length > 100_000, readFileSync(at('a/b/out.jsonl'), 'utf8')]).toEqual([true, '']);
  });

  it('sees what is in the way of a folder', async () => {
    const csv = exportFormat('csv');
    expect(await inTheWay(csv, at('new'))).toBe(false);
    await save(csv, sourceOf(hostileRecords()), at('new'));
    expect(existsSync(at('new/import.args'))).toBe(true);
    expect(await inTheWay(csv, at('new'))).toBe(true);
    writeFileSync(at('file'), '');
    expect(await inTheWay(csv, at('file'))).toBe(true);
  });

  it('is never held as a whole', async () => {
    const node = hostileRecords()[0]!;
    let given = 0;
    const endless: RecordSource = {
      async *records() {
        for (; given < 100_000; given += 1) yield node;
      },
    };
    for (const name of ['jsonl', 'cypher', 'turtle', 'jsonld', 'graphology', 'ftm']) {
      const format = exportFormat(name);
      given = 0;
      if (format.kind === 'file')
        for await (const piece of format.write(endless)) if (piece.length > 0 && given > 600) break;
      expect(given).toBeLessThan(2_000);
    }
  });
});
