import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { SchemaError } from '../model/errors';

const ROOT = path.join(__dirname, '..', '..');
const VIEWER = path.join(ROOT, 'src', 'viewer');
const CONFIG = path.join(VIEWER, 'vite.config.mts');
/** Everything that the built viewer depends on. */
const SOURCES = [
  VIEWER,
  path.join(ROOT, 'src', 'server', 'api.ts'),
  path.join(ROOT, 'schema', 'entity-types.json'),
  path.join(ROOT, 'package-lock.json'),
];
const STAMP = 'sources.sha256';

async function filesUnder(at: string): Promise<string[]> {
  const entries = await readdir(at, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [at];
  return entries.filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name));
}

/** sha256 (hex) over names and contents of the viewer's sources. */
export async function viewerSourcesHash(): Promise<string> {
  const files = (await Promise.all(SOURCES.map(filesUnder))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Path of the built viewer; builds it first (a few seconds) when it is missing or older than its sources. The build is made beside
 * and then moved, so that a run that is stopped leaves no half of it. Throws SchemaError `viewer` when the build fails.
 */
export async function ensureViewer(
  out: string = path.join(ROOT, 'dist', 'viewer'),
  build: (outDir: string) => Promise<void> = viteBuild,
): Promise<string> {
  const wanted = await viewerSourcesHash();
  const built = await readFile(path.join(out, STAMP), 'utf8').catch(() => null);
  if (built === wanted) return out;
  const beside = `${out}.${process.pid}.tmp`;
  try {
    await build(beside);
    await writeFile(path.join(beside, STAMP), wanted);
    await mkdir(path.dirname(out), { recursive: true });
    await rm(out, { recursive: true, force: true });
    await rename(beside, out);
  } catch (cause) {
    const reason = String((cause as { stderr?: string }).stderr || (cause as Error).message).slice(0, 2000);
    throw new SchemaError('viewer', { reason }, cause);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return out;
}

/** In a process of its own: the bundler's memory goes away with it. */
async function viteBuild(outDir: string): Promise<void> {
  const vite = path.join(path.dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '-c', CONFIG, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env, maxBuffer: 16 * 1024 * 1024 });
}
