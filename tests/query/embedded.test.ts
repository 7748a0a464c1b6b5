import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/store/open';
import { describeQuestions } from './questions';

describe('questions to the embedded database', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'newsgraph-questions-'));
  describeQuestions(async () => {
    const store = await openStore({ engine: 'embedded', path: path.join(dir, 'graph') });
    await store.prepare();
    return store;
  });
  afterAll(() => rmSync(dir, { recursive: true }));
});
