/** Writes docs/queries.md and docs/query-examples.json: every saved query, asked of the articles of tests/articles. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createReader } from '../src/build/read-article';
import { storeArticle } from '../src/build/store-article';
import { readArticles } from '../src/ingest/read-articles';
import type { GraphStore } from '../src/model/store';
import { type ExampleAnswer, queriesDocument, savedQueries, savedQuery } from '../src/query';
import { openStore } from '../src/store/open';

const ROOT = path.join(__dirname, '..');
const MAX_BYTES = 2 ** 20;

/** The articles carry no date and no publisher: invented ones. The last is a reprint of the one before. */
const ARTICLES: readonly (readonly [file: string, publisher: string, date: string, url?: string])[] = [
  ['mobilization-exodus.txt', 'The Daily Digest', '2022-09-29'],
  ['titles-and-appositions.txt', 'Caribbean Star', '2031-02-11'],
  ['two-ministries.txt', 'Baltic Post', '2031-02-20'],
  ['conditional-claims.txt', 'Danube Wire', '2031-03-03'],
  ['failed-plans.txt', 'Pacific Ledger', '2031-03-14'],
  ['coordination.txt', 'Vietnam News Desk', '2031-03-21'],
  ['negation.txt', 'Andean Herald', '2031-04-02'],
  ['hedges.txt', 'Pamir Times', '2031-04-09'],
  ['nested-attribution.txt', 'Savanna Review', '2031-04-15'],
  ['long-quotes.txt', 'Archipelago Daily', '2031-04-28'],
  ['passive-voice.txt', 'Harbour Chronicle', '2031-05-05'],
  ['same-surname.txt', 'Aegean Observer', '2031-05-12'],
  ['denials.txt', 'Lagos Courier', '2031-05-13'],
  ['denials.txt', 'Delta Evening News', '2031-05-14', 'https://news.example/reprints/1'],
];

/** Reads the articles into an empty store. */
export async function fillWithExamples(store: GraphStore): Promise<void> {
  await store.prepare();
  const reader = await createReader();
  let run = 0;
  for (const [file, publisher, date, url] of ARTICLES) {
    const source = path.join(ROOT, 'tests', 'articles', file);
    for await (const item of readArticles([source], { publisher, date, url, maxBytes: MAX_BYTES })) {
      if ('error' in item) throw item.error;
      const extraction = await reader.readArticle(item.article);
      run += 1;
      await storeArticle(extraction, store, { now: () => `${date}T00:00:00.000Z`, uuid: () => `run-${run}` });
    }
  }
  await reader.close();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-docs-'));
  const store = await openStore({ engine: 'embedded', path: path.join(folder, 'graph') });
  await fillWithExamples(store);
  const answers: Record<string, ExampleAnswer> = {};
  for (const { name, example } of savedQueries().values()) {
    const { columns, rows } = await store.query(savedQuery(name, example));
    answers[name] = { columns, rows };
  }
  await store.close();
  rmSync(folder, { recursive: true });
  const documents = path.join(ROOT, 'docs');
  const shown = shortAnswers(answers);
  const text = queriesDocument(savedQueries().values(), shown);
  writeFileSync(path.join(documents, 'query-examples.json'), `${JSON.stringify(shown, null, 1)}\n`);
  writeFileSync(path.join(documents, 'queries.md'), text);
}

/** Only what the page shows. */
function shortAnswers(answers: Readonly<Record<string, ExampleAnswer>>): Record<string, ExampleAnswer> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, { columns, rows }]) => [name, { columns, rows: rows.slice(0, 3) }]),
  );
}

if (require.main === module) void main();
