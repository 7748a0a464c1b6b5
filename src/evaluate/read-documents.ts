import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError, NewsgraphError } from '../model/errors';
import { type AnnotatedDocument, annotatedDocument } from './annotated-document';

/**
 * The documents of a JSON Lines file, gzip'd when its name ends in `.gz`, one after the other.
 * Throws InputError: `missing`, `unreadable` or, for a line that is no document, `bad-record`.
 */
export async function* readDocuments(file: string): AsyncGenerator<AnnotatedDocument> {
  const raw = createReadStream(file);
  let failure: unknown;
  let input: Readable = raw;
  if (file.endsWith('.gz')) {
    input = createGunzip();
    raw.pipe(input as ReturnType<typeof createGunzip>);
    raw.on('error', (error) => input.destroy(error));
  }
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // readline does not pass on the errors of its input
  input.on('error', (error) => {
    failure = error;
    lines.close();
  });
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield annotatedDocument(parse(text, `${file}#${line}`), `${file}#${line}`);
    }
    if (failure) throw failure;
  } catch (error) {
    if (error instanceof NewsgraphError) throw error;
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
    throw new InputError(code, { source: file, reason: (error as Error).message }, error);
  } finally {
    raw.destroy();
  }
}

const parse = (text: string, source: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('bad-record', { source, reason: (error as Error).message }, error);
  }
};
