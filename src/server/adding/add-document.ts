import type { ArticleReader } from '../../build/read-article';
import { storeArticle } from '../../build/store-article';
import { graphStatistics } from '../../graph';
import { type IngestOptions, readNamed } from '../../ingest/read-articles';
import type { Article } from '../../model/article';
import type { Surroundings } from '../../model/clock';
import { SchemaError, StoreError } from '../../model/errors';
import type { GraphStore } from '../../model/store';
import type { AddedArticle } from '../api-adding';
import { HttpError } from '../errors';
import { faultWords } from './faults';
import type { Job } from './job';

/** A document as a page sent it, or as it was fetched. */
export interface SentDocument {
  /** File name: its ending says what kind of document it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: IngestOptions;
}

export interface Tools {
  readonly store: GraphStore;
  /** The reader; loads its weights when it is asked for first. */
  reader(): Promise<ArticleReader>;
  readonly surroundings: Surroundings;
}

const NOTHING = { sentences: 0, entities: 0, statements: 0, claims: 0 };
const PARTLY = 'Parts of it are not in English and were not read.';

/** Reads and stores every article of a document, and says at each stage how far it is. */
export async function addDocument(job: Job, get: () => Promise<SentDocument>, tools: Tools): Promise<void> {
  try {
    const { name, bytes, options } = await get();
    for await (const item of readNamed(name, once(bytes), options)) {
      if (job.signal.aborted) break;
      const title = 'article' in item ? item.article.title : null;
      if ('error' in item) tell(job, failed(null, title, item.error));
      else await addArticle(job, item.article, tools);
    }
    const { articles } = job.view;
    const stage = job.signal.aborted
      ? 'cancelled'
      : articles.some((a) => a.outcome !== 'failed')
        ? 'done'
        : 'failed';
    job.update({ stage, current: null });
  } catch (error) {
    if (job.signal.aborted) job.update({ stage: 'cancelled', current: null });
    else {
      const message = error instanceof HttpError ? error.message : faultWords(error);
      job.update({ stage: 'failed', current: null, message });
    }
  }
}

async function addArticle(job: Job, article: Article, { store, reader, surroundings }: Tools): Promise<void> {
  const current = article.title ?? article.source;
  try {
    job.update({ stage: 'opening', current });
    const loaded = await reader();
    job.update({ stage: 'reading' });
    const extraction = await loaded.readArticle(article);
    if (job.signal.aborted) return;
    job.update({ stage: 'storing' });
    const { rows, report, timings } = await storeArticle(extraction, store, surroundings);
    const found = graphStatistics([rows]);
    for (const [stage, time] of Object.entries({ ...extraction.timings, ...timings }))
      job.update({ timings: { ...job.view.timings, [stage]: (job.view.timings[stage] ?? 0) + time } });
    tell(job, {
      id: rows.articleId,
      title: article.title,
      outcome: report.outcome,
      note: article.foreign === undefined ? null : PARTLY,
      sentences: found.sentences,
      entities: found.entities.reduce((sum, { count }) => sum + count, 0),
      statements: found.statements,
      claims: found.claims,
    });
  } catch (error) {
    // what fails every article ends the job
    if (error instanceof SchemaError || (error instanceof StoreError && error.code !== 'invalid-rows'))
      throw error;
    tell(job, failed(article.id, article.title, error));
  }
}

const failed = (id: string | null, title: string | null, error: unknown): AddedArticle => ({
  ...{ id, title, outcome: 'failed', ...NOTHING },
  note: faultWords(error),
});

const tell = (job: Job, article: AddedArticle): void =>
  job.update({ articles: [...job.view.articles, article] });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
