import { articleRows } from '../../../src/graph';
import type { Extraction } from '../../../src/model/extraction';
import type { GraphRecord, GraphStore, RecordSource } from '../../../src/model/store';
import { ferryLine } from '../../graph/ferry-line';
import { ministerTalks } from '../../graph/minister-talks';

const NOW = '2031-05-01T00:00:00.000Z';

/** The same article under another address. */
export function reprinted(extraction: Extraction, id: string, publisher: string): Extraction {
  const { article, entities } = extraction;
  return {
    ...extraction,
    article: { ...article, id, publisher, publishedAt: '2031-04-13' },
    entities: entities.map((e) => ({ ...e, id: e.id.replace(`${article.id}#`, `${id}#`) })),
  };
}

export const ARTICLES = [ferryLine, ministerTalks, reprinted(ferryLine, 'reprint', 'Inland Mirror')];

/** Three articles, one of which is a copy of another. */
export async function fill(store: GraphStore): Promise<void> {
  for (const extraction of ARTICLES)
    await store.writeArticle(articleRows(extraction, { now: NOW, runId: `run-${extraction.article.id}` }));
}

export async function recordsOf(store: RecordSource): Promise<GraphRecord[]> {
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  return records;
}

export const sourceOf = (records: readonly GraphRecord[]): RecordSource => ({
  async *records() {
    yield* records;
  },
});
