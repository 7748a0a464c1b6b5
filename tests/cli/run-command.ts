import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';

const COMMAND = path.join(__dirname, '..', '..', 'bin', 'newsgraph.cjs');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command in a folder. Nothing of the caller's own settings is passed on. */
export function startCommand(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const own = Object.entries(process.env).filter(([name]) => !/^(NEWSGRAPH|NEO4J)_/.test(name));
  return spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...Object.fromEntries(own), ...env } });
}

/** Waits for the end of a command and gives what it printed. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const status = await new Promise<number | null>((settle, fail) =>
    child.on('error', fail).on('close', settle),
  );
  return { status, out, err };
}

/** Runs the real command with this standard input. */
export function runCommand(
  args: readonly string[],
  cwd: string,
  stdin = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = startCommand(args, cwd, env);
  const result = ended(child);
  // a command that refuses its arguments does not read on
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return result;
}
