import { existsSync } from 'node:fs';

/** What some suites need besides Node: a running Neo4j, a Chromium. */
export type Requirement = 'neo4j' | 'chromium';

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
