/**
 * Our reader and its peers over the same text in one run: words per second, memory, scores side by side (see README.md).
 * `node -r ts-node/register/transpile-only bench/reader/main.ts DEV_FOLDER [SYSTEM …] [--write]`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { AnnotatedDocument } from '../../src/evaluate/annotated-document';
import { evaluateDocuments } from '../../src/evaluate/evaluate-file';
import { predictFromFile } from '../../src/evaluate/predict';
import { writeBlock } from '../write-block';
import { type BenchSet, bare, documentsOf, SETS } from './sets';
import { SYSTEMS, type System } from './systems';

const ROOT = path.join(__dirname, '../..');
const CACHE = path.join(ROOT, '.cache/bench-reader');
const REPORT = path.join(ROOT, 'docs/performance.md');

interface Loaded {
  readonly set: BenchSet;
  readonly golds: readonly AnnotatedDocument[];
  readonly file: string;
}
/** What a system reached; cells by the title of their row. */
interface Result {
  readonly system: System;
  readonly speed: number;
  readonly megabytes: number;
  readonly scores: ReadonlyMap<string, number>;
}

const words = (golds: readonly AnnotatedDocument[]): number =>
  golds.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const title = (set: BenchSet, measure: BenchSet['measures'][number]): string =>
  `${set.name}: ${measure.title}`;

function runOnce(system: System, options: readonly string[], loaded: readonly Loaded[]) {
  const jobs = loaded.map(({ set, file }) => ({
    documents: file,
    predictions: path.join(CACHE, `${set.name}.${system.name.replaceAll(' ', '-')}.jsonl`),
  }));
  const jobFile = path.join(CACHE, 'jobs.json');
  writeFileSync(jobFile, JSON.stringify(jobs));
  const [program, ...args] = system.command(CACHE, options);
  const child = spawnSync(program!, [...args, jobFile], { encoding: 'utf8', cwd: ROOT, maxBuffer: 1 << 28 });
  if (child.status !== 0)
    throw new Error(`${system.name} failed: ${child.error ?? child.stderr.slice(-2000)}`);
  const figures = JSON.parse(child.stdout.trimEnd().split('\n').at(-1)!);
  return { jobs, ...(figures as { seconds: number[]; megabytes: number }) };
}

async function measure(system: System, sets: readonly Loaded[]): Promise<Result> {
  process.stderr.write(`${system.name}: installing\n`);
  system.install(CACHE);
  const scores = new Map<string, number>();
  let [speed, megabytes] = [0, 0];
  for (const [number, { sets: names, options }] of system.runs.entries()) {
    const loaded = sets.filter(({ set }) => names.includes(set.name));
    process.stderr.write(`${system.name}: reading ${names.join(', ')}\n`);
    const { jobs, seconds, megabytes: peak } = runOnce(system, options, loaded);
    if (number === 0) [speed, megabytes] = [words(loaded[0]!.golds) / seconds[0]!, peak];
    for (const [at, { set, golds }] of loaded.entries()) {
      const only = [...new Set(set.measures.map(({ scorer }) => scorer))];
      const { sections } = await evaluateDocuments(golds, await predictFromFile(jobs[at]!.predictions), {
        only,
      });
      for (const wanted of set.measures) {
        if ((system.incomparable[wanted.name] ?? system.incomparable[wanted.scorer]) !== undefined) continue;
        const section = sections.find(({ name }) => name === wanted.scorer);
        const found = section?.measures.find(({ name }) => name === wanted.name);
        if (found !== undefined) scores.set(title(set, wanted), found.value);
      }
    }
  }
  return { system, speed, megabytes, scores };
}

function table(results: readonly Result[], sets: readonly Loaded[]): string {
  const row = (name: string, cell: (r: Result) => string) => `| ${name} | ${results.map(cell).join(' | ')} |`;
  const reasons = results.flatMap(({ system }) =>
    Object.entries(system.incomparable).map(([what, why]) => `${system.name}, ${what}: ${why}`),
  );
  const sizes = sets.map(({ set, golds }) => `${set.name} ${golds.length} documents, ${words(golds)} words`);
  return [
    '## Beside other readers',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, from plain text, all in one run (bench/reader/README.md).`,
    `Speed and peak memory: reading ${SETS[0]!.name}, without loading. ${sizes.join('; ')}.`,
    '',
    `| | ${results.map(({ system }) => system.name).join(' | ')} |`,
    `|---|${results.map(() => '---:|').join('')}`,
    row('computes', ({ system }) => system.computes),
    row('words per second', ({ speed }) => speed.toFixed(0)),
    row('peak memory, MB', ({ megabytes }) => megabytes.toFixed(0)),
    ...sets.flatMap(({ set }) =>
      set.measures.map((m) =>
        row(title(set, m), ({ scores }) => scores.get(title(set, m))?.toFixed(1) ?? ''),
      ),
    ),
    '',
    `Empty cells: ${reasons.join('; ')}.`,
  ].join('\n');
}

async function main(args: readonly string[]): Promise<void> {
  const [folder = '../shared/data/dev', ...chosen] = args.filter((arg) => arg !== '--write');
  mkdirSync(CACHE, { recursive: true });
  const sets: Loaded[] = [];
  for (const set of SETS) {
    const golds = await documentsOf(folder, set);
    const file = path.join(CACHE, `${set.name}.jsonl`);
    writeFileSync(file, `${golds.map((gold) => JSON.stringify(bare(gold))).join('\n')}\n`);
    sets.push({ set, golds, file });
  }
  const results: Result[] = [];
  for (const system of SYSTEMS)
    if (chosen.length === 0 || chosen.includes(system.name)) results.push(await measure(system, sets));
  const report = table(results, sets);
  process.stdout.write(`${report}\n`);
  if (args.includes('--write'))
    writeFileSync(REPORT, writeBlock(readFileSync(REPORT, 'utf8'), 'readers', report));
}

void main(process.argv.slice(2));
