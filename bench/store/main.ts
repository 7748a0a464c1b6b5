/**
 * Measures the stores beside their bare engines: `node -r ts-node/register/transpile-only bench/store/main.ts embedded|neo4j
 * --articles 2000 [--minutes 30]`. Each article goes into the store and then, as the statements that the store sent and that write, into the
 * bare engine: what disturbs the machine disturbs both. Writes its table into docs/performance.md. Neo4j is one of its own, started
 * by scripts/neo4j.sh (NEO4J_STATE, default .cache/neo4j-bench).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Extraction } from '../../src/model/extraction';
import type { GraphStore } from '../../src/model/store';
import { openStore } from '../../src/store/open';
import { clearNeo4j, startNeo4j, stopNeo4j } from '../neo4j-server';
import { writeBlock } from '../write-block';
import { type Bare, bareEmbedded, bareNeo4j } from './bare';
import { baseArticles } from './base-articles';
import { EARLY, generatedArticle, generatedRows } from './generate-articles';
import { type Asked, askAll } from './queries';
import { record, takeWrites } from './recording';

const ROOT = path.join(__dirname, '..', '..');
const REPORT = path.join(ROOT, 'docs/performance.md');
const STATE = path.resolve(process.env.NEO4J_STATE ?? path.join(ROOT, '.cache/neo4j-bench'));

interface Pair {
  readonly store: GraphStore;
  readonly bare: Bare;
}

const OPEN: Readonly<Record<string, (folder: string) => Promise<Pair>>> = {
  async embedded(folder) {
    const store = await openStore({ engine: 'embedded', path: path.join(folder, 'store', 'graph') });
    await store.prepare();
    return { store, bare: await bareEmbedded(path.join(folder, 'bare')) };
  },
  async neo4j() {
    const settings = startNeo4j(STATE);
    await clearNeo4j(settings);
    const store = await openStore(settings);
    await store.prepare();
    return { store, bare: await bareNeo4j(settings) };
  },
};

/** Two people or organizations of the first articles with a relation between them, the most mentioned ones. */
function askedAbout(bases: readonly Extraction[], count: number): Asked {
  const mentioned = new Map<string, number>();
  for (let i = 0; i < Math.min(EARLY, count); i++)
    for (const { scope, id, name, mentions } of generatedArticle(bases, i, count).entities)
      if (scope === 'global' && !id.startsWith('wd:'))
        mentioned.set(name, (mentioned.get(name) ?? 0) + mentions.length);
  const [name, other] = [...mentioned].sort((a, b) => b[1] - a[1]).map(([entity]) => entity);
  return { name: name!, other: other! };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Measured {
  readonly store: readonly number[];
  readonly bare: readonly number[];
  /** By the number of articles that were there. */
  readonly asked: ReadonlyMap<number, Awaited<ReturnType<typeof askAll>>>;
}

async function measure(pair: Pair, bases: readonly Extraction[], count: number, until: number) {
  const measured = { store: [] as number[], bare: [] as number[], asked: new Map() };
  const asked = askedAbout(bases, count);
  record();
  for (let i = 0; i < count; i++) {
    const rows = generatedRows(bases, i, count);
    takeWrites();
    const begin = performance.now();
    await pair.store.writeArticle(rows);
    const between = performance.now();
    const writes = takeWrites();
    const again = performance.now();
    await pair.bare.load(writes);
    measured.bare.push(performance.now() - again);
    measured.store.push(between - begin);
    const over = performance.now() > until || i === count - 1;
    if ([EARLY, EARLY * 10, EARLY * 100].includes(i + 1) || over)
      measured.asked.set(i + 1, await askAll(pair.store, asked));
    if ((i + 1) % 50 === 0) process.stderr.write(`${i + 1} articles\n`);
    if (over) break;
  }
  return measured as Measured;
}

function table(engine: string, { store, bare, asked }: Measured): string {
  const n = store.length;
  const part = Math.min(200, Math.floor(n / 4));
  const growth = (of: readonly number[]) => median(of.slice(-part)) / median(of.slice(0, part));
  const sizes = [...asked.keys()];
  const [least, most] = [sizes[0]!, sizes.at(-1)!];
  const names = [...asked.get(least)!.keys()];
  const at = (size: number, name: string) => asked.get(size)!.get(name)!;
  return [
    `${engine}: ${n} generated articles on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (busy with other work: read ratios), Node ${process.versions.node}. Bare: the driver or engine alone, given the same rows in the same batches.`,
    '',
    '| what | figure |',
    '|---|---:|',
    `| ms for an article, median: store, bare | ${median(store).toFixed(0)}, ${median(bare).toFixed(0)} |`,
    `| speed of the store, bare = 1, by sums (by medians) | ${(sum(bare) / sum(store)).toFixed(2)} (${(median(bare) / median(store)).toFixed(2)}) |`,
    `| ms for an article, the last ${part} by the first ${part}: store (bare) | ${growth(store).toFixed(2)} (${growth(bare).toFixed(2)}) |`,
    '',
    `| saved query about an entity of the first ${EARLY} articles, ms (rows) | ${sizes.map((size) => `${size} articles`).join(' | ')} | ${most} by ${least} |`,
    `|---|${sizes.map(() => '---:|').join('')}---:|`,
    ...names.map((name) => {
      const cells = sizes.map((size) => `${at(size, name).ms.toFixed(1)} (${at(size, name).rows})`);
      return `| ${name} | ${cells.join(' | ')} | ${(at(most, name).ms / at(least, name).ms).toFixed(1)} |`;
    }),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '2000' },
      // leaves the server running
      keep: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '60' },
    },
  });
  const [engine = 'embedded'] = positionals;
  const until = performance.now() + Number(values.minutes) * 60_000;
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-bench-'));
  try {
    const bases = await baseArticles();
    const pair = await OPEN[engine]!(folder);
    const measured = await measure(pair, bases, Number(values.articles), until);
    await pair.store.close();
    await pair.bare.close();
    const text = table(engine, measured);
    writeFileSync(REPORT, writeBlock(readFileSync(REPORT, 'utf8'), `store ${engine}`, text));
    process.stdout.write(`${text}\n`);
  } finally {
    if (engine === 'neo4j' && !values.keep) stopNeo4j(STATE);
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
