import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { annotatedDocument } from '../../src/evaluate/annotated-document';
import { HEADLINES } from '../../src/evaluate/headlines';
import {
  fallenScores,
  headlineScores,
  readRecordedScores,
  writeRecordedScores,
} from '../../src/evaluate/recorded-scores';
import { sampleOf } from '../../src/evaluate/sample';
import { SCORERS } from '../../src/evaluate/scorers';

describe('sampleOf', () => {
  const documents = Array.from({ length: 60 }, (_, i) =>
    annotatedDocument({ id: `doc-${i}`, text: 'words '.repeat(1 + (i % 7)) }, 'test'),
  );

  test('does not depend on the order of the file, and holds enough text', () => {
    const expected = sampleOf(documents, 300);
    expect(expected.documents.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThanOrEqual(300);
    expect(expected.documents.length).toBeLessThan(documents.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(sampleOf(shuffled, 300)).toEqual(expected);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  test('is another one when a text changes', () => {
    const changed = documents.map((d) => ({ ...d, text: `${d.text}!` }));
    expect(sampleOf(changed, 300).sha256).not.toBe(sampleOf(documents, 300).sha256);
  });
});

describe('fallenScores', () => {
  test('names what fell by more than a point, what rose where lower is better, and what is gone', () => {
    const recorded = { 'names: all types': 80, 'graph: forbidden': 5, 'syntax: LAS': 70, 'syntax: UAS': 75 };
    const measured = { 'names: all types': 78.99, 'graph: forbidden': 6.01, 'syntax: LAS': 69 };
    expect(fallenScores(recorded, measured)).toEqual([
      { name: 'names: all types', recorded: 80, measured: 78.99 },
      { name: 'graph: forbidden', recorded: 5, measured: 6.01 },
      { name: 'syntax: UAS', recorded: 75, measured: null },
    ]);
  });

  test('never blames a score for getting better', () => {
    expect(
      fallenScores(
        { 'names: all types': 80, 'graph: forbidden': 5 },
        { 'names: all types': 95, 'graph: forbidden': 0 },
      ),
    ).toEqual([]);
  });
});

test('every headline belongs to a scorer, and its measure is taken up to two decimals', () => {
  expect(HEADLINES.filter(({ scorer }) => !SCORERS.some(({ name }) => name === scorer))).toEqual([]);
  const measure = (name: string, value: number, gold: number) => ({
    name,
    value,
    gold,
    precision: null,
    recall: null,
  });
  const measures = [measure('UAS', 78.126, 9), measure('LAS', 50, 0), measure('tokens', 99, 9)];
  expect(headlineScores([{ name: 'syntax', documents: 1, measures }])).toEqual({ 'syntax: UAS': 78.13 });
});

test('a record is read as it was written; none is null, a damaged one is told', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scores-'));
  try {
    const file = path.join(folder, 'scores.json');
    expect(await readRecordedScores(file)).toBeNull();
    const record = {
      extractor: 'reader@1+0',
      characters: 10,
      sets: { ewt: { documents: 2, sha256: 'x', scores: { 'syntax: UAS': 1.5 } } },
    };
    await writeRecordedScores(file, record);
    expect(await readRecordedScores(file)).toEqual(record);
    await writeRecordedScores(file, { ...record, sets: [] } as never);
    await expect(readRecordedScores(file)).rejects.toMatchObject({ code: 'bad-record' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
