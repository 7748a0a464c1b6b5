/**
 * Kills ingesting programs (and databases) at random moments and looks at what is left: `node -r ts-node/register/transpile-only
 * bench/durability/main.ts embedded|neo4j-client|neo4j-server --rounds 200 --seed 1 [--minutes 10]`. Writes its table into
 * docs/reliability.md. Neo4j is one of its own, started by scripts/neo4j.sh (NEO4J_STATE, default .cache/neo4j-bench). Linux.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/open';
import { stopNeo4j } from '../neo4j-server';
import { baseArticles } from '../store/base-articles';
import { randomOf } from '../store/random';
import { writeBlock } from '../write-block';
import { type Deed, deedsOf, perform } from './deeds';
import { type Engine, embeddedIn, neo4jIn } from './engines';
import { graphState } from './graph-state';
import { type Round, rounds } from './rounds';

const ROOT = path.join(__dirname, '..', '..');
const REPORT = path.join(ROOT, 'docs/reliability.md');
const STATE = path.resolve(process.env.NEO4J_STATE ?? path.join(ROOT, '.cache/neo4j-bench'));
const DEEDS = 12;

const ENGINES: Readonly<Record<string, (folder: string) => Engine>> = {
  embedded: embeddedIn,
  'neo4j-client': () => neo4jIn(STATE, false),
  'neo4j-server': () => neo4jIn(STATE, true),
};

/** Hashes of the graph before the first deed and after each, on the embedded engine: the records are the same on both. */
async function undisturbed(
  deeds: readonly Deed[],
  folder: string,
): Promise<{ states: string[]; ms: number }> {
  const store = await openStore({ engine: 'embedded', path: path.join(folder, 'undisturbed') });
  await store.prepare();
  const states = [(await graphState(store)).hash];
  let ms = 0;
  for (const deed of deeds) {
    const begin = performance.now();
    await perform(store, deed);
    ms += performance.now() - begin;
    states.push((await graphState(store)).hash);
  }
  await store.close();
  return { states, ms };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function table(name: string, seed: string, found: readonly Round[], ms: number): string {
  const ways = [...new Set(found.map(({ way }) => way))];
  const row = (what: string, of: readonly Round[]): string => {
    const sum = (value: (round: Round) => number) => of.reduce((total, round) => total + value(round), 0);
    const wrong = of.filter((round) => round.wrong !== '').length;
    const times = of.map((round) => round.reopened);
    return `| ${what} | ${of.length} | ${sum((r) => r.acknowledged)} | ${sum((r) => Math.max(0, r.beyond))} | ${wrong} | ${median(times).toFixed(0)} / ${Math.max(...times).toFixed(0)} |`;
  };
  return [
    `${name}, ${found.length} kills on ${new Date().toISOString().slice(0, 10)}, seed ${seed}, ${cpus().length} cores, Node ${process.versions.node}; ${DEEDS} steps take ${(ms / 1000).toFixed(1)} s undisturbed on the embedded engine.`,
    '',
    '| killed | rounds | steps acknowledged | committed, not yet told | lost, halved or unsound | ms to open again, median / most |',
    '|---|---:|---:|---:|---:|---:|',
    ...ways.map((way) =>
      row(
        way.what,
        found.filter((r) => r.way === way),
      ),
    ),
    ...found.flatMap(({ wrong }) => (wrong === '' ? [] : [`\n- ${wrong}`])),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      // leaves the server running
      keep: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '30' },
    },
  });
  const [name = 'embedded'] = positionals;
  const until = performance.now() + Number(values.minutes) * 60_000;
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-durability-'));
  try {
    const deeds = deedsOf(await baseArticles(), DEEDS, values.seed);
    const deedsFile = path.join(folder, 'deeds.json');
    writeFileSync(deedsFile, JSON.stringify(deeds));
    const { states, ms } = await undisturbed(deeds, folder);
    const engine = ENGINES[name]!(folder);
    const found: Round[] = [];
    const plan = {
      engine,
      deedsFile,
      states,
      random: randomOf(values.seed),
      within: Math.max(600, ms * 0.5),
    };
    for await (const round of rounds(plan)) {
      found.push(round);
      const text = table(name, values.seed, found, ms);
      writeFileSync(REPORT, writeBlock(readFileSync(REPORT, 'utf8'), `kills ${name}`, text));
      process.stderr.write(
        `${found.length} ${round.way.what}: ${round.acknowledged} + ${round.beyond}, ${round.reopened.toFixed(0)} ms${round.wrong && `, WRONG: ${round.wrong}`}\n`,
      );
      if (found.length >= Number(values.rounds) || performance.now() > until) break;
    }
    process.stdout.write(`${table(name, values.seed, found, ms)}\n`);
    if (found.some(({ wrong }) => wrong !== '')) process.exitCode = 1;
  } finally {
    if (name.startsWith('neo4j') && !values.keep) stopNeo4j(STATE);
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
