import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What some suites need besides Node: a running Neo4j, a Chromium, the Python programs that read the exports, the jars of Neo4j. */
export type Requirement = 'neo4j' | 'chromium' | 'export-readers' | 'neo4j-admin';

/** Where Debian, Ubuntu, Fedora and macOS put it; `CHROMIUM_PATH` goes first. */
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the Chromium to drive with playwright-core (`executablePath`), or null where there is none. */
export const chromiumPath = (): string | null =>
  [process.env.CHROMIUM_PATH ?? '', ...CHROMIUM_PATHS].find((at) => at !== '' && existsSync(at)) ?? null;

const ROOT = path.join(__dirname, '..', '..');
const READERS = path.join(ROOT, '.cache', 'export-readers');

/** Python with networkx, rdflib and followthemoney; only where `needs('export-readers')` let the suite run. */
export const exportReaders = (): string => path.join(READERS, 'bin', 'python');

/** Folder with the jars that `scripts/neo4j.sh` assembles where it starts Neo4j by Java, or null. */
export function neo4jJars(): string | null {
  const cache = path.join(ROOT, '.cache', 'neo4j');
  if (!existsSync(cache)) return null;
  const folders = readdirSync(cache).filter((name) => existsSync(path.join(cache, name, '.complete')));
  return folders.length === 0 ? null : path.join(cache, folders.sort().at(-1)!);
}

/** What `scripts/export-readers.sh` wrote when it was done, against what is wanted now. */
function readersAreThere(): boolean {
  const made = path.join(READERS, 'installed.txt');
  const wanted = ['requirements.txt', 'newer.txt'].map((name) =>
    readFileSync(path.join(ROOT, 'tests', 'export', 'readers', name), 'utf8').trim(),
  );
  return existsSync(made) && readFileSync(made, 'utf8').trim() === wanted.join('\n');
}

/** How to reach the Neo4j of the tests; only where `needs('neo4j')` let the suite run. */
export const neo4jSettings = (): { uri: string; user: string; password: string; database: string } => ({
  uri: process.env.NEO4J_URI ?? '',
  user: process.env.NEO4J_USER ?? 'neo4j',
  password: process.env.NEO4J_PASSWORD ?? '',
  database: process.env.NEO4J_DATABASE ?? 'neo4j',
});

/** For each requirement null when it is met, else why it is not and what to do. */
const missing: Readonly<Record<Requirement, () => string | null>> = {
  neo4j: () =>
    process.env.NEO4J_URI && process.env.NEO4J_PASSWORD
      ? null
      : 'no Neo4j: NEO4J_URI and NEO4J_PASSWORD are not set (`export $(scripts/neo4j.sh start)` sets them)',
  'neo4j-admin': () =>
    neo4jJars() === null
      ? 'no jars of Neo4j: `scripts/neo4j.sh start` fetches them with Java and Maven'
      : null,
  'export-readers': () =>
    readersAreThere() ? null : 'no programs to read the exports: scripts/export-readers.sh installs them',
  chromium: () =>
    chromiumPath() === null ? 'no Chromium: install it, or set CHROMIUM_PATH to its program' : null,
};

type Describe = (name: string, body: () => void) => void;

/**
 * `describe` for a suite that needs something besides Node: `needs('neo4j')('store on Neo4j', () => { … })`.
 * Where a requirement is missing the suite is left out, and `left-out-reporter.cjs` says so at the end of the run; with `CI=true` it
 * fails instead. Start nothing outside the body's hooks and tests: a body that is left out still runs to name its tests.
 */
export function needs(...requirements: Requirement[]): Describe {
  const reasons = requirements.map((r) => missing[r]()).filter((r) => r !== null);
  if (reasons.length === 0) return describe;
  const why = reasons.join('; ');
  if (process.env.CI === 'true')
    return (name) =>
      describe(name, () => {
        test('has what it needs', () => {
          throw new Error(`CI leaves no suite out: ${why}`);
        });
      });
  return (name, body) => describe.skip(`${name} [left out: ${why}]`, body);
}
