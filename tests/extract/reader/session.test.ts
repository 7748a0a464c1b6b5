import { cpSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadWeights, WEIGHTS_DIR } from '../../../src/extract/reader/session';
import { SchemaError } from '../../../src/model/errors';

let directory: string;
beforeEach(() => {
  directory = path.join(mkdtempSync(path.join(tmpdir(), 'reader-')), 'reader');
  cpSync(WEIGHTS_DIR, directory, { recursive: true });
});
afterEach(() => rmSync(path.dirname(directory), { recursive: true }));

const at = (name: string) => path.join(directory, name);

test.each([
  ['a graph is missing', () => unlinkSync(at('links.onnx'))],
  ['the manifest is missing', () => unlinkSync(at('reader.json'))],
  ['the manifest is no JSON', () => writeFileSync(at('reader.json'), '{')],
  ['the manifest lacks a part', () => writeFileSync(at('reader.json'), '{"version":"1"}')],
  ['the vocabulary is another file', () => writeFileSync(at('vocab.txt'), 'hello\n')],
  ['a graph is cut off', () => truncateSync(at('syntax.onnx'), 1000)],
])('%s: SchemaError weights', async (_, damage) => {
  damage();
  const error = await loadWeights(directory, 1).then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(SchemaError);
  expect(error).toMatchObject({ code: 'weights' });
  expect((error as SchemaError).data).toMatchObject({ file: expect.any(String), reason: expect.any(String) });
});

test('the shipped weights load, and their name holds their hash', async () => {
  const weights = await loadWeights(directory, 1);
  expect(weights.extractor).toMatch(/^reader@.+\+[0-9a-f]{8}$/);
  expect(weights.pieces.size).toBe(30_522);
  await weights.close();
});
