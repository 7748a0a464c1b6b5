import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InferenceSession } from 'onnxruntime-node';
import type { Graph, Tensors } from './tensors';

/** A graph that is run in threads of its own. */
export interface WorkerGraph extends Graph {
  /** Lets the runs that were asked for end, then ends the threads. */
  close(): Promise<void>;
}

type Outputs = Readonly<Record<string, Float32Array>>;
type Answer = { readonly outputs: Outputs } | { readonly error: string };
interface Job {
  readonly feeds: Tensors | null;
  resolve(outputs: Outputs): void;
  reject(error: Error): void;
}

const SCRIPT = path.join(__dirname, 'graph-worker.cjs');

/** One thread with its own session; answers one job at a time. */
class GraphWorker {
  readonly #worker: Worker;
  #job: Job | null = null;
  #failure: Error | null = null;

  constructor(file: string, options: InferenceSession.SessionOptions) {
    this.#worker = new Worker(SCRIPT, { workerData: { file, options }, execArgv: [] });
    this.#worker.on('message', (answer: Answer) =>
      this.#end((job) =>
        'error' in answer ? job.reject(new Error(answer.error)) : job.resolve(answer.outputs),
      ),
    );
    this.#worker.on('error', (error) => this.#stop(error));
    this.#worker.on('exit', () => this.#stop(new Error('the thread of the graph has ended')));
  }

  /** Resolves when the session is open; rejects with the runtime's error. */
  open(): Promise<Outputs> {
    return new Promise((resolve, reject) => {
      this.#job = { feeds: null, resolve, reject };
    });
  }

  start(job: Job): void {
    if (this.#failure !== null) {
      job.reject(this.#failure);
      return;
    }
    this.#job = job;
    // Only a run in progress keeps the process alive.
    this.#worker.ref();
    this.#worker.postMessage(job.feeds);
  }

  close(): Promise<void> {
    if (this.#failure !== null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#worker.ref();
      this.#worker.once('exit', () => resolve());
      this.#worker.postMessage(null);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(settle: (job: Job) => void): void {
    const job = this.#job;
    this.#job = null;
    this.#worker.unref();
    if (job !== null) settle(job);
  }

  #stop(error: Error): void {
    this.#failure ??= error;
    this.#end((job) => job.reject(this.#failure!));
  }
}

/**
 * Opens the ONNX graph of `file` in `count` threads; each run is taken by the next thread that is free, in the order asked.
 * Rejects with the runtime's error where the file cannot be opened.
 */
export async function openWorkers(
  file: string,
  count: number,
  options: InferenceSession.SessionOptions,
): Promise<WorkerGraph> {
  const workers = Array.from({ length: count }, () => new GraphWorker(file, options));
  try {
    await Promise.all(workers.map((worker) => worker.open()));
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
  const idle = [...workers];
  const waiting: Job[] = [];
  const free = (worker: GraphWorker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else give(worker, next);
  };
  const give = (worker: GraphWorker, job: Job) =>
    worker.start({
      feeds: job.feeds,
      resolve(outputs) {
        free(worker);
        job.resolve(outputs);
      },
      reject(error) {
        free(worker);
        job.reject(error);
      },
    });
  return {
    run: (feeds) =>
      new Promise((resolve, reject) => {
        const job = { feeds, resolve, reject };
        const worker = idle.shift();
        if (worker === undefined) waiting.push(job);
        else give(worker, job);
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
