/**
 * Prints edges to be judged by a person: `node -r ts-node/register/transpile-only bench/judge/main.ts FOLDER [COUNT] [SEED]`.
 * Reads the articles of FOLDER/newsgraph.jsonl.gz, draws COUNT (100) of all extracted plain edges with SEED (1) and writes each
 * beside its sentence, with what decided it, to .cache/judge/SEED.md. That file holds text of the articles: it is never committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createReader } from '../../src/build/read-article';
import { readDocuments } from '../../src/evaluate/read-documents';
import { toArticle } from '../../src/ingest/to-article';
import { edgesOf, type ShownEdge, sample } from './edges';

const FOLDER = path.join('.cache', 'judge');

const shown = (edge: ShownEdge, index: number): string => {
  const voice = edge.speaker ? 'a speaker' : 'the article';
  return `${index + 1}. **${edge.subject} –${edge.type}→ ${edge.object}** · ${edge.by} ${edge.confidence.toFixed(2)} · trigger: ${edge.trigger ?? '–'} · ${edge.statements} statement(s) · said by ${voice}\n   ${edge.words}\n   right / wrong, cause:`;
};

async function main(folder: string, count: number, seed: string): Promise<void> {
  const reader = await createReader();
  const edges: ShownEdge[] = [];
  const metadata = { title: null, author: null, publisher: null, url: null, publishedAt: null };
  for await (const { id, text } of readDocuments(path.join(folder, 'newsgraph.jsonl.gz')))
    edges.push(...edgesOf(await reader.readArticle(toArticle({ id, text, metadata, source: id }, {}))));
  await reader.close();
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${seed}.md`);
  const drawn = sample(edges, count, seed);
  writeFileSync(
    file,
    [
      `# ${drawn.length} of ${edges.length} edges, seed ${seed}, ${reader.extractor}`,
      ...drawn.map(shown),
      '',
    ].join('\n\n'),
  );
  process.stdout.write(`${drawn.length} of ${edges.length} edges: ${file}\n`);
}

const [folder = '../shared/data/dev', count = '100', seed = '1'] = process.argv.slice(2);
void main(folder, Number(count), seed);
