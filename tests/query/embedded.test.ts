import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/store/open';
import { describeBankQuestions, describeQuestions } from './questions';

describe('questions to the embedded database', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'newsgraph-questions-'));
  const opened = (name: string) => async () => {
    const store = await openStore({ engine: 'embedded', path: path.join(dir, name) });
    await store.prepare();
    return store;
  };
  describe('about the ferry', () => describeQuestions(opened('ferry')));
  describe('about the bank', () => describeBankQuestions(opened('bank')));
  afterAll(() => rmSync(dir, { recursive: true }));
});
