import { StoreError } from '../../model/errors';
import { EngineEnded, EngineProcess } from './engine-process';

/** Gives the engine to one job at a time, in the order of asking, and starts a new process where the last one ended. */
export class EngineQueue {
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  private constructor(
    private readonly file: string,
    private engine: EngineProcess,
  ) {}

  /** Throws StoreError when the file cannot be opened. */
  static async open(file: string): Promise<EngineQueue> {
    return new EngineQueue(file, await EngineProcess.start(file));
  }

  /** Runs `job` alone. Throws what it throws; StoreError `failed` when the engine ended meanwhile, and after `close()`. */
  run<T>(job: (engine: EngineProcess) => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new StoreError('failed', { reason: 'the store is closed' }));
    const turn = this.last.then(async () => {
      if (this.engine.isOver) this.engine = await EngineProcess.start(this.file);
      try {
        return await job(this.engine);
      } catch (error) {
        throw this.named(
          error instanceof EngineEnded ? new StoreError('failed', { reason: error.message }, error) : error,
        );
      }
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for the jobs that were asked for, then closes the file. Safe to repeat. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.last;
    if (this.engine.isOver) return;
    try {
      await this.engine.close();
    } catch (error) {
      throw this.named(error);
    }
  }

  /** A StoreError that says which file it was. */
  private named(error: unknown): unknown {
    return error instanceof StoreError
      ? new StoreError(error.code, { path: this.file, ...error.data }, error.cause)
      : error;
  }
}
