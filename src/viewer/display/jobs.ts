import type { AddedArticle, JobStage, JobView } from '../../server/api';
import { count } from './words';

/** How articles on their way into the graph are told to people. */

const STAGES: Readonly<Record<JobStage, string>> = {
  waiting: 'waits for its turn',
  fetching: 'fetching the page',
  opening: 'loading the reader',
  reading: 'reading',
  storing: 'putting it into the graph',
  done: 'done',
  failed: 'could not be added',
  cancelled: 'cancelled',
};

/** Stages that one sees pass, in their order. */
export const STEPS: readonly JobStage[] = ['waiting', 'opening', 'reading', 'storing', 'done'];

const ENDS: readonly JobStage[] = ['done', 'failed', 'cancelled'];
export const hasEnded = ({ stage }: Pick<JobView, 'stage'>): boolean => ENDS.includes(stage);

/** Share of the stages that are behind it, 0 … 1. */
export const progress = ({ stage }: Pick<JobView, 'stage'>): number =>
  hasEnded({ stage }) ? 1 : Math.max(0, STEPS.indexOf(stage)) / (STEPS.length - 1);

/** "reading, 3 articles done". */
export function stageWords({ stage, articles }: Pick<JobView, 'stage' | 'articles'>): string {
  const words = STAGES[stage];
  return articles.length === 0 || ENDS.includes(stage)
    ? words
    : `${words}, ${count(articles.length, 'article')} done`;
}

const OUTCOMES: Readonly<Record<AddedArticle['outcome'], string>> = {
  created: 'new',
  updated: 'read again',
  unchanged: 'in the graph already',
  failed: 'could not be added',
};

/** "new: 12 sentences, 8 entities, 5 statements, 2 claims". */
export function articleWords(a: AddedArticle): string {
  const found = [
    count(a.sentences, 'sentence'),
    count(a.entities, 'entity', 'entities'),
    count(a.statements, 'statement'),
    count(a.claims, 'claim'),
  ].join(', ');
  return a.outcome === 'failed' ? OUTCOMES.failed : `${OUTCOMES[a.outcome]}: ${found}`;
}

/** Ids of the articles that a job brought into the graph. */
export const broughtBy = ({ articles }: Pick<JobView, 'articles'>): string[] =>
  articles.flatMap((a) =>
    a.id !== null && (a.outcome === 'created' || a.outcome === 'updated') ? [a.id] : [],
  );

/** The list with this job as it is now: in its place, or at the end. */
export const withJob = (jobs: readonly JobView[], job: JobView): JobView[] =>
  jobs.some((j) => j.id === job.id) ? jobs.map((j) => (j.id === job.id ? job : j)) : [...jobs, job];
