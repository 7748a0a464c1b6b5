import type { ArticleHead } from '../query';
import type { GraphNode } from './api';

/** Where something was read: the articles, and what people filter them by. */
export type Provenance = Pick<GraphNode, 'articles' | 'publishers' | 'published'>;
export type ReadIn = (articleIds: readonly string[]) => Provenance;

type Head = Pick<ArticleHead, 'id' | 'publisher' | 'publishedAt'>;

export const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** `2024-05-06T10:00:00Z` → `2024-05-06`. */
const DAY = 10;

export const readInArticles = (heads: readonly Head[]): Provenance => ({
  articles: distinct(heads.map((a) => a.id)),
  publishers: distinct(heads.flatMap((a) => a.publisher ?? [])),
  published: distinct(heads.flatMap((a) => a.publishedAt?.slice(0, DAY) ?? [])),
});

/** Looks articles up by their ids; an article that is gone meanwhile counts by its id alone. */
export function readInOf(heads: readonly Head[]): ReadIn {
  const byId = new Map(heads.map((a) => [a.id, a]));
  return (ids) => readInArticles(ids.map((id) => byId.get(id) ?? { id, publisher: null, publishedAt: null }));
}
