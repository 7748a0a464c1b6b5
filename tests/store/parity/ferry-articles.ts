import { articleRows } from '../../../src/graph';
import type { GraphStore } from '../../../src/model/store';
import { ferryLine } from '../../graph/ferry-line';
import { ministerTalks } from '../../graph/minister-talks';

/** Two hand-made articles that share people: speakers, denials, plans, figures, dates. */
export async function writeFerryArticles(store: GraphStore): Promise<void> {
  for (const extraction of [ferryLine, ministerTalks])
    await store.writeArticle(
      articleRows(extraction, { now: '2031-05-01T00:00:00.000Z', runId: `run-${extraction.article.id}` }),
    );
}
