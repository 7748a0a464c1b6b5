/** newsgraph as a measured system: reads every job of the given file (see README.md) and prints its figures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inOrder } from '../../src/build/in-order';
import { createReader } from '../../src/build/read-article';
import { annotatedDocument } from '../../src/evaluate/annotated-document';
import { predictWith } from '../../src/evaluate/predict';

interface Job {
  readonly documents: string;
  readonly predictions: string;
}

async function main(file: string): Promise<void> {
  const reader = await createReader();
  const predict = predictWith(reader);
  const seconds: number[] = [];
  for (const job of JSON.parse(readFileSync(file, 'utf8')) as Job[]) {
    const documents = readFileSync(job.documents, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => annotatedDocument(JSON.parse(line), job.documents));
    await predict(documents[0]!);
    const begin = performance.now();
    const lines: string[] = [];
    for await (const found of inOrder(documents, 3, predict))
      if (found !== null) lines.push(JSON.stringify(found));
    seconds.push((performance.now() - begin) / 1000);
    writeFileSync(job.predictions, `${lines.join('\n')}\n`);
  }
  await reader.close();
  process.stdout.write(`${JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
}

void main(process.argv.at(-1)!);
