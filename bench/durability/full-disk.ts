/**
 * What a full disk does to the embedded database: `node -r ts-node/register/transpile-only bench/durability/full-disk.ts`, as root on Linux
 * (a tmpfs of a few megabytes). Articles are written until the store refuses; then there is room again and the same program goes on.
 * Each article that was acknowledged must stand, each other one must not, and `newsgraph check` must find nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreError } from '../../src/model/errors';
import type { GraphStore } from '../../src/model/store';
import { openStore } from '../../src/store/open';
import { baseArticles } from '../store/base-articles';
import { generatedRows } from '../store/generate-articles';
import { writeBlock } from '../write-block';
import { faultsOf, graphState } from './graph-state';

const REPORT = path.join(__dirname, '..', '..', 'docs/reliability.md');
const SIZES = [3, 5, 8];
const ROOM = 256;
const MOST = 120;

const articlesOf = async (store: GraphStore): Promise<number> =>
  Number((await store.query({ text: 'MATCH (a:Article) RETURN count(a) AS n', params: {} })).rows[0]![0]);

async function main(): Promise<void> {
  const bases = await baseArticles();
  const lines: string[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder]);
    try {
      const settings = { engine: 'embedded', path: path.join(folder, 'graph') } as const;
      const first = await openStore(settings);
      await first.prepare();
      let written = 0;
      let said = 'nothing';
      for (; written < MOST && said === 'nothing'; written += said === 'nothing' ? 1 : 0)
        await first.writeArticle(generatedRows(bases, written, MOST)).catch((error) => {
          said = error instanceof StoreError ? error.code : String(error);
        });
      const closing = await first.close().then(
        () => 'well',
        (error) => (error instanceof StoreError ? error.code : String(error)),
      );
      const again = await openStore(settings).then(
        async (store) => {
          await store.close().catch(() => undefined);
          return 'opens';
        },
        (error) => (error instanceof StoreError ? error.code : String(error)),
      );
      execFileSync('mount', ['-o', `remount,size=${ROOM}m`, folder]);
      const second = await openStore(settings);
      await second.prepare();
      const [there, state] = [await articlesOf(second), await graphState(second)];
      for (let i = there; i < written + 5; i++) await second.writeArticle(generatedRows(bases, i, MOST));
      const after = await graphState(second);
      await second.close();
      const wrong =
        [faultsOf(state.report), faultsOf(after.report)].find(Boolean) ??
        (there < written || there > written + 1 ? `${there} articles are there` : '');
      lines.push(
        `| ${size} MB | ${written} | \`${said}\` | ${closing} | ${again} | ${there} | ${wrong || 'nothing'} |`,
      );
    } finally {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  const text = [
    `On ${new Date().toISOString().slice(0, 10)}: a file system that is full while articles are written into the embedded database.`,
    '',
    '| size | articles acknowledged | the next one ends with | closing | opened while full | articles when there is room again | wrong then, and 5 articles later |',
    '|---|---:|---|---|---|---:|---|',
    ...lines,
  ].join('\n');
  writeFileSync(REPORT, writeBlock(readFileSync(REPORT, 'utf8'), 'full disk', text));
}

void main();
