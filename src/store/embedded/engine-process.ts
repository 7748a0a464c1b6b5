import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { StoreError } from '../../model/errors';
import { engineError } from './errors';

/** Signals and statuses (134: where signals are told as statuses) of a process that ran out of memory. */
const OUT_OF_MEMORY: ReadonlySet<string | number> = new Set(['SIGKILL', 'SIGABRT', 'SIGTRAP', 134]);
const WORKER = path.join(__dirname, 'engine-worker.cjs');

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly code?: string };
}

/** Why the process ended, as far as it tells: `killed` by us, for `memory` by its own watch, the system or its runtime. */
export class EngineEnded extends Error {
  constructor(readonly reason: 'memory' | 'killed' | 'crashed') {
    super(`the database process ended: ${reason}`);
  }
}

/** The child process with the embedded engine: one that can be killed, because the engine itself cannot stop a query. */
export class EngineProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { done(value: unknown): void; failed(error: unknown): void }>();
  private readonly ended: Promise<void>;
  private next = 0;
  private over = false;
  private killing = false;

  private constructor() {
    this.child = fork(WORKER, [], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (reply) => this.settle(reply as Reply));
    // 'error' alone: the program could not be started
    this.child.on('error', () => this.end('crashed'));
    this.ended = new Promise((resolve) =>
      this.child.once('exit', (status, signal) => {
        this.end(this.killing ? 'killed' : OUT_OF_MEMORY.has(signal ?? status ?? '') ? 'memory' : 'crashed');
        resolve();
      }),
    );
    this.rest();
  }

  /** Starts the process and opens the file. Throws StoreError `locked`, `damaged`, `full`, `no-engine`, `failed`. */
  static async start(file: string): Promise<EngineProcess> {
    const engine = new EngineProcess();
    try {
      await engine.request('open', { path: path.resolve(file) });
    } catch (error) {
      await engine.kill();
      throw error instanceof StoreError
        ? new StoreError(error.code, { ...error.data, path: file }, error.cause)
        : error;
    }
    return engine;
  }

  get isOver(): boolean {
    return this.over;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Sends one operation of engine-worker.cjs. Throws what `engineError` makes of the engine's message, or EngineEnded. */
  request(op: string, args: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    if (this.over) return Promise.reject(new EngineEnded('crashed'));
    const id = this.next++;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.child.ref();
      this.child.channel?.ref();
      this.child.send({ ...args, id, op }, (error) => error && this.end('crashed'));
    });
  }

  /** Ends the process at once; what was not committed is not in the file. */
  async kill(): Promise<void> {
    this.killing = true;
    this.child.kill('SIGKILL');
    this.child.ref();
    await this.ended;
  }

  /** Closes the file and ends the process. */
  async close(): Promise<void> {
    try {
      await this.request('close');
    } finally {
      this.child.ref();
      if (this.child.connected) this.child.disconnect();
      await this.ended;
    }
  }

  private settle({ id, value, error }: Reply): void {
    const waiter = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.rest();
    if (error) waiter?.failed(engineError(error));
    else waiter?.done(value);
  }

  /** An idle engine does not keep the program alive. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  private end(reason: EngineEnded['reason']): void {
    this.over = true;
    const waiters = [...this.waiting.values()];
    this.waiting.clear();
    for (const waiter of waiters) waiter.failed(new EngineEnded(reason));
  }
}
