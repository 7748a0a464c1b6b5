import type { Extraction } from '../model/extraction';
import type { ArticleRows } from '../model/store';
import { addClaims } from './claim-rows';
import { rowContext } from './context';
import { addStatements } from './statement-rows';
import { addArticle, addEntities, addMentions, addSentences } from './text-rows';

/**
 * The rows of one article, as the stores merge them (docs/graph-model.md).
 * @param extraction what was read and resolved
 * @param run `now`: ISO 8601 instant in UTC; `runId`: the id of this run
 * @throws StoreError `invalid-rows` when a span lies outside the text or an index points nowhere: nothing of the article is written
 */
export function articleRows(extraction: Extraction, run: { now: string; runId: string }): ArticleRows {
  const context = rowContext(extraction, run);
  addArticle(context);
  addSentences(context);
  addEntities(context);
  addMentions(context);
  addStatements(context, addClaims(context));
  return {
    articleId: extraction.article.id,
    contentHash: extraction.article.contentHash,
    extractor: extraction.extractor,
    nodes: context.rows.nodes,
    links: context.rows.links,
  };
}
