import type { JobStage, JobView } from '../api-adding';

const ENDS: ReadonlySet<JobStage> = new Set(['done', 'failed', 'cancelled']);

/** One document on its way into the graph: what is known of it, and whoever watches. */
export class Job {
  #view: JobView;
  readonly #watchers = new Set<() => void>();
  readonly #abort = new AbortController();

  constructor(id: string, name: string) {
    this.#view = { id, name, stage: 'waiting', current: null, articles: [], message: null, timings: {} };
  }

  get view(): JobView {
    return this.#view;
  }
  get ended(): boolean {
    return ENDS.has(this.#view.stage);
  }
  /** Fires when somebody wants it to end. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  update(change: Partial<JobView>): void {
    this.#view = { ...this.#view, ...change };
    for (const watcher of this.#watchers) watcher();
  }

  /** What is stored already stays; nothing more is. */
  cancel(): void {
    if (this.ended) return;
    this.#abort.abort();
    if (this.#view.stage === 'waiting') this.update({ stage: 'cancelled' });
  }

  /** Its state now and after every change, until it has ended or `gone` fires. */
  async *watch(gone: AbortSignal): AsyncGenerator<JobView, void, undefined> {
    let wake = () => {};
    const watcher = () => wake();
    this.#watchers.add(watcher);
    gone.addEventListener('abort', watcher);
    try {
      for (let seen: JobView | null = null; !gone.aborted; ) {
        if (seen === this.#view)
          await new Promise<void>((settle) => {
            wake = settle;
          });
        if (gone.aborted || seen === this.#view) continue;
        seen = this.#view;
        yield seen;
        if (ENDS.has(seen.stage)) return;
      }
    } finally {
      this.#watchers.delete(watcher);
      gone.removeEventListener('abort', watcher);
    }
  }
}
