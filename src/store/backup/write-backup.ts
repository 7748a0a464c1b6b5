import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { InputError } from '../../model/errors';
import type { RecordSource, RestoreReport } from '../../model/store';
import { SCHEMA_VERSION } from '../meta';
import { type Header, isCompressed } from './format';

export interface BackupReport extends RestoreReport {
  /** Of the file. */
  readonly bytes: number;
}

/** Characters that go to the disk at once. */
const CHUNK = 1 << 18;

/** The lines of a backup. The same graph gives the same lines, whichever engine holds it. */
export async function* backupLines(
  source: RecordSource,
  newsgraph: string,
): AsyncGenerator<string, RestoreReport> {
  const hash = createHash('sha256');
  const counts = { node: 0, link: 0 };
  const line = (of: unknown): string => {
    const text = `${JSON.stringify(of)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ format: 'newsgraph-backup', version: 1, schema: SCHEMA_VERSION, newsgraph } satisfies Header);
  for await (const record of source.records()) {
    counts[record.kind]++;
    yield line(record);
  }
  const report = { nodes: counts.node, links: counts.link };
  yield `${JSON.stringify({ ...report, sha256: hash.digest('hex') })}\n`;
  return report;
}

async function* chunks(lines: AsyncGenerator<string, RestoreReport>, done: (report: RestoreReport) => void) {
  let held = '';
  for (;;) {
    const { value, done: over } = await lines.next();
    if (over) {
      done(value);
      if (held !== '') yield held;
      return;
    }
    held += value;
    if (held.length < CHUNK) continue;
    yield held;
    held = '';
  }
}

/**
 * Writes the graph into a file, compressed when its name ends in `.gz`. It gets its name when it is complete and on the disk; a file that
 * had the name is replaced then. Throws InputError `unwritable` (`data.source`) and what the source throws.
 */
export async function writeBackup(
  source: RecordSource,
  file: string,
  newsgraph: string,
): Promise<BackupReport> {
  const partial = `${file}.${process.pid}.partial`;
  let report: RestoreReport = { nodes: 0, links: 0 };
  const lines = backupLines(source, newsgraph);
  const output = createWriteStream(partial, { flush: true, mode: 0o600 });
  try {
    // a place where nothing can be written is told before the graph is read
    await once(output, 'open');
    const input = Readable.from(
      chunks(lines, (r) => (report = r)),
      { objectMode: false },
    );
    await (isCompressed(file) ? pipeline(input, createGzip(), output) : pipeline(input, output));
    await rename(partial, file);
    return { ...report, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === undefined
      ? error
      : new InputError('unwritable', { source: file, reason: message }, error);
  }
}
