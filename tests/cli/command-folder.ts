import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ran, runCommand } from './run-command';

export const ENGLISH =
  'PORT SELMA, April 5 (Reuters) - Ada Reyes, the mayor of Port Selma, said on Monday that the strike at the harbour had ended. ' +
  'The Harbour Workers Union denied it. "We will meet the mayor again on Tuesday," said Oto Lind, its president.';
export const GERMAN =
  'Der Bürgermeister der Stadt sagte am Montag, dass der Streik im Hafen beendet sei und alle wieder arbeiten. Er dankte den ' +
  'Arbeitern und den Besitzern für ihre Geduld, und die Schiffe werden noch in dieser Woche wieder nach Norden fahren können.';

/** The lines that are not blank. */
export const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** An empty folder for each test of a file, removed after it, with the command run inside it. */
export interface CommandFolder {
  /** Path of the folder; of a file in it where a name is given. */
  at(name?: string): string;
  write(name: string, content: string | Uint8Array): void;
  run(args: readonly string[], stdin?: string, env?: NodeJS.ProcessEnv): Promise<Ran>;
}

/** To be called once at the top of a test file. */
export function commandFolder(): CommandFolder {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'command-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name = ''): string => path.join(folder, name);
  return {
    at,
    write: (name, content) => writeFileSync(at(name), content),
    run: (args, stdin, env) => runCommand(args, folder, stdin, env),
  };
}
