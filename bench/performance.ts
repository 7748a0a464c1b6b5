/**
 * Measures the main job and writes docs/performance.md: `npm run bench -- ../shared/data/dev`.
 * Cold: the whole command in a new process with a new database. Warm: the same article again in one process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { inOrder } from '../src/build/in-order';
import { type ArticleReader, createReader } from '../src/build/read-article';
import { readDocuments } from '../src/evaluate/read-documents';
import { articleRows } from '../src/graph';
import { readArticles } from '../src/ingest/read-articles';
import type { Article } from '../src/model/article';
import { sha256 } from '../src/model/ids';
import { writeBlock } from './write-block';

const ROOT = path.join(__dirname, '..');
const REPORT = path.join(ROOT, 'docs/performance.md');
/** Articles begun at once when many are read. */
const AHEAD = 3;
const SAMPLE = path.join(ROOT, 'tests/articles/mobilization-exodus.txt');
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Wall seconds and peak megabytes of the whole command, in a fresh process on a fresh database. */
async function cold(): Promise<{ seconds: number; megabytes: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsgraph-bench-'));
  const begin = performance.now();
  const child = spawnSync(
    process.execPath,
    [
      '-r',
      path.join(__dirname, 'peak-memory.cjs'),
      path.join(ROOT, 'bin/newsgraph.cjs'),
      'start',
      SAMPLE,
      '--no-serve',
      '--db',
      path.join(folder, 'graph'),
    ],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - begin) / 1000;
  await rm(folder, { recursive: true, force: true });
  if (child.status !== 0) throw new Error(`the command failed: ${child.stderr}`);
  return { seconds, megabytes: Number(/peak-megabytes (\d+)/.exec(child.stderr)?.[1]) };
}

async function sample(): Promise<Article> {
  for await (const item of readArticles([SAMPLE])) if ('article' in item) return item.article;
  throw new Error('the sample article cannot be read');
}

/** Median milliseconds of every stage over `times` readings of one article, after one that warms up. */
async function warm(reader: ArticleReader, article: Article, times: number) {
  const runs: Record<string, number>[] = [];
  for (let i = 0; i <= times; i++) {
    const begin = performance.now();
    const extraction = await reader.readArticle(article);
    const read = performance.now();
    articleRows(extraction, { now: '2022-09-29T00:00:00Z', runId: 'bench' });
    runs.push({ ...extraction.timings, rows: performance.now() - read, whole: performance.now() - begin });
  }
  const stages = Object.keys(runs[0]!);
  return stages.map((stage) => [stage, median(runs.slice(1).map((run) => run[stage] ?? 0))] as const);
}

async function devArticles(folder: string, count: number): Promise<Article[]> {
  const out: Article[] = [];
  for (const file of (await readdir(folder))
    .filter((f) => /^(newsgraph|polnear|worldwide)\.jsonl\.gz$/.test(f))
    .sort())
    for await (const d of readDocuments(path.join(folder, file)))
      if (out.length < count)
        out.push({
          id: d.id,
          text: d.text,
          title: null,
          author: null,
          publisher: null,
          url: null,
          publishedAt: null,
          contentHash: sha256(d.text),
          source: file,
        });
  return out;
}

/** Words per wall second and per second of processor time. */
async function speedOf(reader: ArticleReader, articles: readonly Article[], ahead: number) {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  for await (const _ of inOrder(articles, ahead, (article) => reader.readArticle(article)));
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  const total = articles.reduce((sum, { text }) => sum + words(text), 0);
  const figure = (perSecond: number) => `${perSecond.toFixed(0)} words/s`;
  return { total, wall: figure((1000 * total) / wall), cpu: figure((1e6 * total) / (user + system)) };
}

async function main(folder: string): Promise<void> {
  const colds = [await cold(), await cold(), await cold()];
  const reader = await createReader();
  const article = await sample();
  const stages = await warm(reader, article, 9);
  const articles = await devArticles(folder, 200);
  const single = await speedOf(reader, articles.slice(0, articles.length >> 1), 1);
  const several = await speedOf(reader, articles, AHEAD);
  await reader.close();
  const lines = [
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${reader.extractor}, Node ${process.versions.node}, ${cpus().length} cores.`,
    '',
    `| what | figure |`,
    '|---|---:|',
    `| cold: the whole command on the sample article (${words(article.text)} words), median of 3 | ${median(colds.map((c) => c.seconds)).toFixed(2)} s |`,
    `| peak memory of that process | ${median(colds.map((c) => c.megabytes))} MB |`,
    `| warm: the same article read and made into rows, median of 9 | ${(stages.find(([s]) => s === 'whole')?.[1] ?? 0).toFixed(0)} ms |`,
    `| dev articles (${single.total} words), one after the other | ${single.wall} |`,
    `| ${articles.length} dev articles (${several.total} words), ${AHEAD} begun at once | ${several.wall} |`,
    `| the same per second of processor time, all threads | ${several.cpu} |`,
    `| peak memory of the process that read them all | ${Math.round(process.resourceUsage().maxRSS / 1024)} MB |`,
    '',
    '| stage (warm, median of 9) | ms |',
    '|---|---:|',
    ...stages.map(([stage, ms]) => `| ${stage} | ${ms.toFixed(1)} |`),
  ];
  await writeFile(REPORT, writeBlock(await readFile(REPORT, 'utf8'), 'speed', lines.join('\n')));
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main(process.argv[2] ?? '../shared/data/dev');
