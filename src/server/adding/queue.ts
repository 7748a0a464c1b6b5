import { HttpError } from '../errors';
import { Job } from './job';

/** Jobs that wait at most, and those that are remembered. */
const WAITING = 500;
const REMEMBERED = 1000;

/** One job at a time, in the order in which they came. */
export class JobQueue {
  readonly #jobs = new Map<string, Job>();
  #last: Promise<void> = Promise.resolve();

  /** Jobs that are remembered, the oldest first. */
  list(): readonly Job[] {
    return [...this.#jobs.values()];
  }
  get(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** Throws HttpError 429 where too many wait already. `work` reports by itself; it must not throw. */
  add(id: string, name: string, work: (job: Job) => Promise<void>): Job {
    if (this.list().filter((job) => !job.ended).length >= WAITING)
      throw new HttpError(
        429,
        'queue-full',
        `${WAITING} documents are waiting already. Add this one when they are done.`,
      );
    const job = new Job(id, name);
    this.#jobs.set(id, job);
    this.#last = this.#last.then(() => (job.ended ? undefined : work(job)));
    this.#forget();
    return job;
  }

  /** Ends everything that waits or runs. */
  async close(): Promise<void> {
    for (const job of this.list()) job.cancel();
    await this.#last;
  }

  #forget(): void {
    for (const job of this.list()) {
      if (this.#jobs.size <= REMEMBERED) return;
      if (job.ended) this.#jobs.delete(job.view.id);
    }
  }
}
