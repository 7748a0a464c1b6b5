import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureViewer } from '../../src/server';
import { viewerSourcesHash } from '../../src/server/viewer-build';

let dir: string;
let out: string;
let builds: number;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'viewer-build-'));
  out = path.join(dir, 'dist', 'viewer');
  builds = 0;
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const build = async (at: string): Promise<void> => {
  builds++;
  await mkdir(at, { recursive: true });
  await writeFile(path.join(at, 'index.html'), `build ${builds}`);
};
const page = () => readFile(path.join(out, 'index.html'), 'utf8');

test('builds what is missing, and not again while its sources are the same', async () => {
  expect(await ensureViewer(out, build)).toBe(out);
  expect(await ensureViewer(out, build)).toBe(out);
  expect([builds, await page()]).toEqual([1, 'build 1']);
});

test('builds again when it was made from other sources, and leaves nothing of the old build', async () => {
  await ensureViewer(out, build);
  await writeFile(path.join(out, 'old.js'), '');
  await writeFile(path.join(out, 'sources.sha256'), 'of other sources');
  await ensureViewer(out, build);
  expect([await page(), (await readdir(out)).sort()]).toEqual(['build 2', ['index.html', 'sources.sha256']]);
});

test('a build that fails is said, and the folder stays as it was', async () => {
  await ensureViewer(out, build);
  await writeFile(path.join(out, 'sources.sha256'), 'of other sources');
  const failing = async (at: string) => {
    await build(at);
    throw Object.assign(new Error('vite'), { stderr: 'main.tsx: no such thing' });
  };
  await expect(ensureViewer(out, failing)).rejects.toMatchObject({
    code: 'viewer',
    data: { reason: 'main.tsx: no such thing' },
  });
  expect(await page()).toBe('build 1');
  expect(await readdir(path.dirname(out))).toEqual(['viewer']);
});

test('the hash of the sources is a sha256 that stands still', async () => {
  const hash = await viewerSourcesHash();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await viewerSourcesHash()).toBe(hash);
});
