import { Button, CloseButton, Progress } from '@mantine/core';
import type { AddedArticle, JobView } from '../../../server/api';
import { articleWords, hasEnded, progress, stageWords } from '../../display/jobs';
import { go, useStore } from '../state/store';
import { cancel, clearJobs } from './acts';

/** Articles on their way into the graph, and what became of them. */
export function JobList() {
  const jobs = useStore((s) => s.adding.jobs);
  if (jobs.length === 0) return null;
  const running = jobs.filter((job) => !hasEnded(job)).length;
  return (
    <section className="jobs" aria-label="Articles being added">
      <header>
        <b>{running > 0 ? `Adding, ${running} to go` : 'Added'}</b>
        <CloseButton size="sm" aria-label="Take what is done off the list" onClick={clearJobs} />
      </header>
      <ul className="scroll">
        {jobs.map((job) => (
          <li key={job.id} data-stage={job.stage}>
            <Job job={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Job({ job }: { job: JobView }) {
  const ended = hasEnded(job);
  const single = job.articles.length === 1 && ended;
  return (
    <>
      {!(single && job.stage === 'done') && (
        <p className="job-head">
          <span className="job-name">{job.current ?? job.name}</span>
          <span className="dim">{stageWords(job)}</span>
          {!ended && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Cancel ${job.name}`}
              onClick={() => cancel(job.id)}
            >
              Cancel
            </Button>
          )}
        </p>
      )}
      {!ended && (
        <Progress
          size="xs"
          value={progress(job) * 100}
          aria-label={`Progress of ${job.name}`}
          transitionDuration={0}
        />
      )}
      {job.message && <p className="warn">{job.message}</p>}
      {job.articles.map((article, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is added stays in its place
        <Article key={i} article={article} name={job.name} />
      ))}
    </>
  );
}

function Article({ article, name }: { article: AddedArticle; name: string }) {
  const { id, title, outcome, note } = article;
  return (
    <p>
      {id !== null && outcome !== 'failed' ? (
        <button type="button" className="text-link" onClick={() => go({ article: id, at: null })}>
          {title ?? name}
        </button>
      ) : (
        <b>{title ?? name}</b>
      )}{' '}
      <span className="dim">{articleWords(article)}</span>
      {note && <span className="warn"> {note}</span>}
    </p>
  );
}
