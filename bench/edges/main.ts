/**
 * Fits the weights by which the edges of attributions are drawn: `node -r ts-node/register/transpile-only bench/edges/main.ts
 * FOLDER [EVERY]`. Reads every EVERY-th article of FOLDER/polnear.jsonl.gz and FOLDER/newsgraph.jsonl.gz (training articles, never
 * dev), compares the reader's logits with the annotated parts and writes `schema/attribution-edges.json`. Run it when the reader's
 * weights have changed; the fit takes minutes and is the same each time.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocuments } from '../../src/evaluate/read-documents';
import { readerStage } from '../../src/extract/reader/reader';
import { loadWeights } from '../../src/extract/reader/session';
import { sentenceStage } from '../../src/extract/sentences';
import { definePipeline } from '../../src/extract/stage';
import { toArticle } from '../../src/ingest/to-article';
import { SCHEMA_DIR } from '../../src/model/vocabulary';
import { type Example, examplesOf } from './examples';
import { fitWeights } from './fit';

const SETS = ['polnear', 'newsgraph'];
const say = (line: string) => process.stdout.write(`${line}\n`);
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000);

async function main(folder: string, every: number): Promise<void> {
  const weights = await loadWeights();
  const noTime = () => 0;
  const pipeline = definePipeline([sentenceStage, readerStage(weights, noTime, noTime)], noTime);
  const examples: Example[] = [];
  for (const set of SETS) {
    let count = 0;
    for await (const gold of readDocuments(path.join(folder, `${set}.jsonl.gz`))) {
      if (count++ % every !== 0) continue;
      const metadata = { title: null, author: null, publisher: null, url: null, publishedAt: null };
      const article = toArticle({ id: gold.id, text: gold.text, metadata, source: gold.id }, {});
      examples.push(...examplesOf(gold, (await pipeline.run({ article })).draft));
    }
    say(`${set}: ${examples.length} attributions so far`);
  }
  await weights.close();
  const { links, cues, pairs, near, edges } = fitWeights(examples, (epoch, loss) =>
    say(`epoch ${epoch}: loss ${loss.toFixed(4)}`),
  );
  const table = {
    links: rounded([links])[0],
    cues: rounded([cues])[0],
    pairs: pairs.map(rounded),
    near: near.map(rounded),
    edges: Object.fromEntries([...edges].map(([name, row]) => [name, rounded(row)])),
  };
  writeFileSync(path.join(SCHEMA_DIR, 'attribution-edges.json'), `${JSON.stringify(table)}\n`);
}

const [folder = '../shared/data/train', every = '2'] = process.argv.slice(2);
void main(folder, Number(every));
