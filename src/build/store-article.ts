import { articleRows } from '../graph';
import type { Surroundings } from '../model/clock';
import type { Extraction } from '../model/extraction';
import type { ArticleRows, GraphStore, WriteReport } from '../model/store';

/** What became of one article in the database. */
export interface StoredArticle {
  readonly rows: ArticleRows;
  readonly report: WriteReport;
  /** Milliseconds: `rows` and `write`. */
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Writes one read article in one transaction. Nothing is written when the same reader has stored the same text before.
 * Throws StoreError; `invalid-rows` when the extraction says what its text does not hold.
 */
export async function storeArticle(
  extraction: Extraction,
  store: Pick<GraphStore, 'writeArticle'>,
  surroundings: Surroundings,
  milliseconds: () => number = () => performance.now(),
): Promise<StoredArticle> {
  const begin = milliseconds();
  const rows = articleRows(extraction, { now: surroundings.now(), runId: surroundings.uuid() });
  const made = milliseconds();
  const report = await store.writeArticle(rows);
  return { rows, report, timings: { rows: made - begin, write: milliseconds() - made } };
}
