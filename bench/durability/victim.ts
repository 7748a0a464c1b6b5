import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { StoreSettings } from '../../src/store/settings';

/** A running ingest.ts, loaded and waiting: what it said, and ways to end it. */
export class Victim {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly said: string[] = [];
  private readonly loaded: Promise<void>;
  /** It has opened the database and begins to write, or has ended. */
  readonly opened: Promise<void>;
  readonly ended: Promise<void>;

  constructor(deedsFile: string) {
    // a group of its own, so that one kill can take its database process too
    this.child = spawn(
      process.execPath,
      [...process.execArgv, path.join(__dirname, 'ingest.ts'), deedsFile],
      { detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    let rest = '';
    let isLoaded = () => {};
    let isOpen = () => {};
    this.opened = new Promise((resolve) => {
      isOpen = resolve;
    });
    this.loaded = new Promise((resolve) => {
      isLoaded = resolve;
    });
    this.child.stdin.on('error', () => {});
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      this.said.push(...lines);
      isLoaded();
      if (lines.includes('open')) isOpen();
    });
    this.ended = new Promise((resolve) =>
      this.child.once('close', () => {
        isLoaded();
        isOpen();
        resolve();
      }),
    );
  }

  /** Tells it to begin with deed `from`. */
  async begin(settings: Partial<StoreSettings>, from: number): Promise<void> {
    await this.loaded;
    this.child.stdin.end(`${JSON.stringify({ settings, from })}\n`);
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get error(): string | null {
    return this.said.find((line) => line.startsWith('error'))?.slice(6) ?? null;
  }

  /** Deeds that were acknowledged, counted from the first of all; `from` where none was in this run. */
  acknowledged(from: number): number {
    return Math.max(from, ...this.said.flatMap((line) => (/^\d+$/.test(line) ? [Number(line)] : [])));
  }

  killAll(): void {
    this.kill(-this.child.pid!);
  }
  killProgram(): void {
    this.kill(this.child.pid!);
  }
  /** Its children: the process that holds the embedded database (Linux). */
  killDatabase(): void {
    const { pid } = this.child;
    let children = '';
    try {
      children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    } catch {
      // it came to its end by itself
    }
    for (const child of children.split(/\s+/).filter(Boolean)) this.kill(Number(child));
  }

  private kill(pid: number): void {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it came to its end by itself
    }
  }
}
