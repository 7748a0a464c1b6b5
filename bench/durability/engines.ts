import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { StoreSettings } from '../../src/store/settings';
import { clearNeo4j, startNeo4j } from '../neo4j-server';
import type { Victim } from './victim';

/** What one round kills. */
export interface Way {
  readonly what: string;
  kill(victim: Victim): void;
  /** Brings back what the kill took, before the graph is opened again. */
  mend?(): void;
}

/** An engine as the rounds need it. */
export interface Engine {
  readonly settings: Partial<StoreSettings>;
  readonly ways: readonly Way[];
  /** Begins with nothing. */
  clear(): Promise<void>;
}

const PROGRAM: Way = { what: 'the ingesting program', kill: (victim) => victim.killProgram() };

export const embeddedIn = (folder: string): Engine => {
  const file = path.join(folder, 'db', 'graph');
  return {
    settings: { engine: 'embedded', path: file },
    ways: [
      { what: 'program and database process at once', kill: (victim) => victim.killAll() },
      PROGRAM,
      { what: 'the database process', kill: (victim) => victim.killDatabase() },
    ],
    clear: async () => rmSync(path.dirname(file), { recursive: true, force: true }),
  };
};

/** Kills the ingesting program, or the server where `servers` is set (which takes long to start again). */
export const neo4jIn = (state: string, servers: boolean): Engine => {
  const settings = startNeo4j(state);
  const server: Way = {
    what: 'the server',
    kill: () => void process.kill(Number(readFileSync(path.join(state, 'pid'), 'utf8')), 'SIGKILL'),
    mend: () => void startNeo4j(state),
  };
  return { settings, ways: [servers ? server : PROGRAM], clear: () => clearNeo4j(settings) };
};
