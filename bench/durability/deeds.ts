import type { Extraction } from '../../src/model/extraction';
import type { ArticleRows, GraphStore } from '../../src/model/store';
import { generatedRows } from '../store/generate-articles';
import { randomOf } from '../store/random';

/** One thing that an ingesting program does: articles come, come again with another text, and go. */
export type Deed = { readonly write: ArticleRows } | { readonly remove: string };

/** New articles at random places among new versions of earlier ones and deletions; the same for the same `key`. */
export function deedsOf(bases: readonly Extraction[], count: number, key: string): Deed[] {
  const random = randomOf(key);
  const ids: string[] = [];
  return Array.from({ length: count }, (_, i): Deed => {
    const rows = generatedRows(bases, i, count);
    const kind = ids.length < 3 ? 1 : random.fraction();
    if (kind < 0.2) return { remove: ids.splice(random.below(ids.length), 1)[0]! };
    if (kind < 0.45) return { write: renamed(rows, ids[random.below(ids.length)]!) };
    ids.push(rows.articleId);
    return { write: rows };
  });
}

/** The rows under the id of another article: another text for it. */
function renamed(rows: ArticleRows, id: string): ArticleRows {
  const from = JSON.stringify(rows.articleId).slice(1, -1);
  return JSON.parse(JSON.stringify(rows).replaceAll(new RegExp(`\\b${from}\\b`, 'g'), id)) as ArticleRows;
}

export const perform = async (store: GraphStore, deed: Deed): Promise<void> => {
  if ('write' in deed) await store.writeArticle(deed.write);
  else await store.deleteArticle(deed.remove);
};
