import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { byteLines } from '../../ingest/lines';
import { InputError, type StoreError } from '../../model/errors';
import type { GraphRecord, RestoreReport } from '../../model/store';
import { recordChecker } from '../check-record';
import { SCHEMA_VERSION } from '../meta';
import { header, isCompressed, record, seal } from './format';

/** Bytes of one line at most: an article's text is the longest. */
const LINE = 512 * 1024 * 1024;

/**
 * The records of a backup. What was read is known to be whole only at the end: the last step throws when the seal does not fit.
 * Throws InputError `missing`, `unreadable`, `bad-backup` (`data.reason`, `data.line`).
 */
export async function* readBackup(file: string): AsyncGenerator<GraphRecord, RestoreReport> {
  const refuse = (reason: string, line?: number, cause?: unknown): never => {
    throw new InputError(
      'bad-backup',
      { source: file, reason, ...(line === undefined ? {} : { line }) },
      cause,
    );
  };
  const hash = createHash('sha256');
  const check = recordChecker();
  const counts = { node: 0, link: 0 };
  let last: Uint8Array | undefined;
  let number = 0;
  const take = (bytes: Uint8Array): GraphRecord | null => {
    hash.update(bytes).update('\n');
    if (number === 1) {
      const { schema, newsgraph } = parsed(header, bytes, () =>
        refuse('its first line is not that of a backup', 1),
      );
      if (schema > SCHEMA_VERSION) refuse(`it was made by a newer newsgraph, ${newsgraph}`, 1);
      return null;
    }
    const found = parsed(record, bytes, (cause) => refuse('the line is no record of a graph', number, cause));
    try {
      check(found);
    } catch (error) {
      refuse(String((error as StoreError).data.reason), number, error);
    }
    counts[found.kind]++;
    return found;
  };
  try {
    for await (const { bytes } of byteLines(bytesOf(file), LINE)) {
      // one line late: the last one is the seal
      const found = last === undefined ? null : take(last);
      if (found) yield found;
      number++;
      last = bytes ?? refuse('the line is too long', number);
    }
  } catch (error) {
    throw unreadable(file, error) ?? error;
  }
  if (last === undefined || number < 2) return refuse('it is empty or breaks off');
  const { nodes, links, sha256 } = parsed(seal, last, () =>
    refuse('it breaks off: its last line is not that of a backup', number),
  );
  if (sha256 !== hash.digest('hex')) refuse('it was changed: its lines do not give its hash');
  if (nodes !== counts.node || links !== counts.link) refuse('its counts are wrong');
  return { nodes, links };
}

/** Reads all of a backup and says what it holds. Throws like `readBackup`. */
export async function checkBackup(file: string): Promise<RestoreReport> {
  const records = readBackup(file);
  for (;;) {
    const { done, value } = await records.next();
    if (done) return value;
  }
}

function parsed<T>(shape: z.ZodType<T>, bytes: Uint8Array, otherwise: (cause?: unknown) => never): T {
  try {
    return shape.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    return otherwise(cause);
  }
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const input = createReadStream(file);
  if (!isCompressed(file)) return yield* input;
  const output = createGunzip();
  input.on('error', (error) => output.destroy(error));
  yield* input.pipe(output);
}

function unreadable(file: string, error: unknown): InputError | null {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new InputError('missing', { source: file }, error);
  if (/^Z_/.test(code))
    return new InputError(
      'bad-backup',
      { source: file, reason: `it breaks off or is damaged: ${message}` },
      error,
    );
  return /^E[A-Z]+$/.test(code)
    ? new InputError('unreadable', { source: file, reason: message }, error)
    : null;
}
