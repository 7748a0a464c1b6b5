import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../src/store/open';
import { storeContract } from '../contract';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('embedded store', () =>
  storeContract({
    histories: 12,
    async fresh() {
      const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-store-'));
      folders.push(folder);
      const store = await openStore({ engine: 'embedded', path: path.join(folder, 'graph') });
      await store.prepare();
      return store;
    },
  }));
