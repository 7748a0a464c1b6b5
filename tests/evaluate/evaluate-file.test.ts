import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { evaluateFile } from '../../src/evaluate/evaluate-file';
import { predictFromFile } from '../../src/evaluate/predict';
import { qualityMarkdown, withScores, writeScores } from '../../src/evaluate/quality-report';
import { readDocuments } from '../../src/evaluate/read-documents';
import { entity } from './documents';

const TEXT = 'Ada Reyes, 😀, left Kelmar.';
const gold = (id: string) => ({
  id,
  text: TEXT,
  layers: ['entities'],
  entityTypes: ['PERSON', 'LOCATION'],
  entities: [entity(TEXT, 'Ada Reyes', 'PERSON'), entity(TEXT, 'Kelmar', 'LOCATION')],
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, documents: readonly object[]) => {
  const lines = documents.map((d) => `${JSON.stringify(d)}\n`).join('');
  const at = path.join(folder, name);
  writeFileSync(at, name.endsWith('.gz') ? gzipSync(lines) : lines);
  return at;
};

describe('evaluateFile', () => {
  it('scores predictions of a file, compressed or not; a missing one counts as empty', async () => {
    const file = write('gold.jsonl.gz', [gold('a'), gold('b')]);
    const predictions = write('out.jsonl', [
      { ...gold('a'), entities: [entity(TEXT, 'Kelmar', 'LOCATION')] },
    ]);
    const seen: string[] = [];
    const result = await evaluateFile(file, await predictFromFile(predictions), {
      onDocument: (id) => seen.push(id),
    });
    expect(seen).toEqual(['a', 'b']);
    expect(result).toMatchObject({ documents: 2, missing: ['b'], words: 10 });
    expect(result.sections[0]).toMatchObject({ name: 'names', documents: 2 });
    expect(result.sections[0]!.measures[0]).toMatchObject({ precision: 100, recall: 25 });
  });

  it('stops at the limit and uses only the scorers that are asked for', async () => {
    const file = write('gold.jsonl', [gold('a'), gold('b')]);
    const predict = await predictFromFile(file);
    expect((await evaluateFile(file, predict, { limit: 1 })).documents).toBe(1);
    expect((await evaluateFile(file, predict, { only: ['graph'] })).sections).toEqual([]);
  });
});

describe('readDocuments', () => {
  const all = async (file: string) => {
    const ids = [];
    for await (const d of readDocuments(file)) ids.push(d.id);
    return ids;
  };

  it.each([
    ['a missing file', () => path.join(folder, 'none.jsonl'), 'missing'],
    ['a missing compressed file', () => path.join(folder, 'none.jsonl.gz'), 'missing'],
    ['a folder', () => folder, 'unreadable'],
    ['a line without an id', () => write('a.jsonl', [gold('a'), { text: 'x' }]), 'bad-record'],
  ])('says what is wrong with %s', async (_name, file, code) => {
    await expect(all(file())).rejects.toMatchObject({ kind: 'input', code });
  });

  it('says what is wrong with a damaged archive and a line that is no JSON', async () => {
    const broken = path.join(folder, 'broken.jsonl.gz');
    writeFileSync(broken, gzipSync(JSON.stringify(gold('a'))).subarray(0, 40));
    await expect(all(broken)).rejects.toMatchObject({ code: 'unreadable' });
    const file = write('a.jsonl', [gold('a')]);
    writeFileSync(file, '{"id": ', { flag: 'a' });
    await expect(all(file)).rejects.toMatchObject({ code: 'bad-record', data: { source: `${file}#2` } });
  });
});

describe('the quality report', () => {
  const provenance = { date: '2031-04-05', version: '1.0.0', extractor: 'reader@1+abc', node: 'v20.1.0' };

  it('holds every measure and what it depends on', async () => {
    const file = write('gold.jsonl', [gold('a')]);
    const evaluation = await evaluateFile(file, await predictFromFile(file), {}, () => 0);
    const text = qualityMarkdown([{ name: 'made-up', evaluation }], provenance);
    expect(text).toContain('reader@1+abc');
    expect(text).toContain('| made-up | names | PERSON | 100.0 | 100.0 | 100.0 | 1 |');
  });

  it('replaces what stands between the markers and nothing else', async () => {
    const file = path.join(folder, 'quality.md');
    await writeScores(file, 'first');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nBy hand.\n`);
    await writeScores(file, 'second');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# Quality\n.*second.*\nBy hand\.\n$/s);
    expect(text).not.toContain('first');
    expect(withScores(text, 'second')).toBe(text);
  });
});
