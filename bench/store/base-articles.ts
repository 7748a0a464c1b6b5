import path from 'node:path';
import { createReader } from '../../src/build/read-article';
import { readArticles } from '../../src/ingest/read-articles';
import type { Extraction } from '../../src/model/extraction';

const FOLDER = path.join(__dirname, '..', '..', 'tests', 'articles');

/** The articles of tests/articles as the reader reads them: what the generated articles are made of. */
export async function baseArticles(): Promise<Extraction[]> {
  const reader = await createReader();
  const read: Extraction[] = [];
  for await (const item of readArticles([FOLDER])) {
    if (!('article' in item)) throw item.error;
    read.push(await reader.readArticle(item.article));
  }
  await reader.close();
  return read;
}
