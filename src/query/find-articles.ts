import { z } from 'zod';
import { canonicalUrl } from '../ingest/canonical-url';
import { foldName } from '../model/ids';
import type { GraphStore } from '../model/store';
import { maybeText, noParams, text } from './columns';
import { ask, defineQuery } from './query';

const head = z.object({
  id: text,
  title: maybeText,
  publisher: maybeText,
  publishedAt: maybeText,
  url: maybeText,
});
export type ArticleMatch = z.infer<typeof head>;

const heads = defineQuery({
  name: 'articleHeads',
  text: `MATCH (a:Article)
RETURN a.id AS id, a.title AS title, a.publisher AS publisher, a.publishedAt AS publishedAt, a.url AS url
ORDER BY id`,
  params: noParams,
  row: head,
  map: (rows): readonly ArticleMatch[] => rows,
});

/** Begins like an id that is a hash, and is long enough to be meant as one. */
const HASH_START = /^[0-9a-f]{8,}$/;

/** What a person may call an article, the surest first: the first way that fits any article decides. */
const WAYS: readonly ((article: ArticleMatch, asked: string) => boolean)[] = [
  (a, asked) => a.id === asked,
  (a, asked) => a.url !== null && a.url === canonicalUrl(asked),
  (a, asked) => a.title !== null && foldName(a.title) === foldName(asked),
  (a, asked) => a.title !== null && foldName(asked) !== '' && foldName(a.title).startsWith(foldName(asked)),
  (a, asked) => HASH_START.test(asked) && a.id.startsWith(asked),
];

/** For each text the articles that it may mean: an id, an address, or the beginning of a title (or of an id that is a hash). */
export async function findArticles(
  store: Pick<GraphStore, 'query'>,
  asked: readonly string[],
): Promise<readonly (readonly ArticleMatch[])[]> {
  const all = await ask(store, heads, {});
  return asked.map((one) => {
    for (const fits of WAYS) {
      const found = all.filter((article) => fits(article, one.trim()));
      if (found.length > 0) return found;
    }
    return [];
  });
}
