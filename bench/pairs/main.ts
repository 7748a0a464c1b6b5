/**
 * Draws pairs of mentions that the reader is unsure of, to be judged by a person and trained on (training/annotations/pairs.jsonl):
 * `node -r ts-node/register/transpile-only bench/pairs/main.ts FOLDER [SHEETS] [PER_SHEET] [SEED]`. Reads articles of the training sets
 * in FOLDER that are not annotated with the whole graph, and writes `.cache/pairs/N.md` (to be judged; holds text of the articles, never
 * committed) beside `.cache/pairs/N.json` (offsets and types). `bench/pairs/collect.ts` joins both with the verdicts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocuments } from '../../src/evaluate/read-documents';
import { readerStage } from '../../src/extract/reader/reader';
import { loadWeights } from '../../src/extract/reader/session';
import { sentenceStage } from '../../src/extract/sentences';
import { definePipeline } from '../../src/extract/stage';
import { toArticle } from '../../src/ingest/to-article';
import { drawPairs, type Pair, rank } from './draw';

const FOLDER = path.join('.cache', 'pairs');
const SETS = ['worldwide', 'polnear'];
const say = (line: string) => process.stdout.write(`${line}\n`);
const metadata = { title: null, author: null, publisher: null, url: null, publishedAt: null };

/** Ids of the articles that are annotated with the whole graph. */
async function annotated(folder: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { id } of readDocuments(path.join(folder, 'newsgraph.jsonl.gz'))) ids.add(id);
  return ids;
}

async function main(folder: string, sheets: number, perSheet: number, seed: string): Promise<void> {
  const weights = await loadWeights();
  const noTime = () => 0;
  const pipeline = definePipeline([sentenceStage, readerStage(weights, noTime, noTime)], noTime);
  const known = await annotated(folder);
  const documents: { id: string; text: string }[] = [];
  for (const set of SETS)
    for await (const { id, text } of readDocuments(path.join(folder, `${set}.jsonl.gz`)))
      if (!known.has(id)) documents.push({ id, text });
  documents.sort((a, b) => (rank(seed, a.id) < rank(seed, b.id) ? -1 : 1));
  mkdirSync(FOLDER, { recursive: true });
  let at = 0;
  for (let sheet = 1; sheet <= sheets; sheet++) {
    const pairs: Pair[] = [];
    while (pairs.length < perSheet && at < documents.length) {
      const { id, text } = documents[at++]!;
      const article = toArticle({ id, text, metadata, source: id }, {});
      pairs.push(...drawPairs(id, (await pipeline.run({ article })).draft, seed));
    }
    writeFileSync(
      path.join(FOLDER, `${sheet}.json`),
      `${JSON.stringify(pairs.map(({ shown, ...rest }) => rest))}\n`,
    );
    writeFileSync(
      path.join(FOLDER, `${sheet}.md`),
      pairs.map(({ shown }, k) => `${k + 1}. ${shown}\n`).join('\n'),
    );
    say(`sheet ${sheet}: ${pairs.length} pairs, ${at} of ${documents.length} articles so far`);
  }
  await weights.close();
}

const [folder = '../shared/data/train', sheets = '3', perSheet = '1000', seed = '1'] = process.argv.slice(2);
void main(folder, Number(sheets), Number(perSheet), seed);
