import type { GraphStore, SearchHit } from '../model/store';
import { ask, sentencesById } from '../query';
import type { SearchView } from './api';

const SENTENCE = 'Sentence';

/** The sentences among the hits with article and offset, best first, those that repeat an earlier one last; at most `limit`. */
export async function foundSentences(
  store: Pick<GraphStore, 'query'>,
  hits: readonly SearchHit[],
  limit: number,
): Promise<SearchView['sentences']> {
  const ids = hits.filter((h) => h.label === SENTENCE).map((h) => h.id);
  if (ids.length === 0) return [];
  const rank = new Map(ids.map((id, i) => [id, i]));
  const found = await ask(store, sentencesById, { ids });
  return [...found]
    .sort(
      (a, b) =>
        Number(a.isDuplicate) - Number(b.isDuplicate) || (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0),
    )
    .slice(0, limit);
}
