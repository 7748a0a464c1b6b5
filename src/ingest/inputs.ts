import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../model/errors';
import type { Input } from './format';
import { formats } from './formats';

const HEAD = 4096;

/** The files of a folder and of the folders in it that have a known ending, sorted; hidden ones are left out, links to folders not followed. */
export async function filesIn(folder: string): Promise<string[]> {
  const known = formats.flatMap(({ extensions }) => extensions);
  const found: string[] = [];
  const visit = async (at: string): Promise<void> => {
    const entries = (await readdir(at, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const inside = path.join(at, entry.name);
      if (entry.isDirectory()) await visit(inside);
      else if (known.some((ending) => entry.name.toLowerCase().endsWith(ending))) found.push(inside);
    }
  };
  try {
    await visit(folder);
  } catch (cause) {
    throw failure(folder, cause);
  }
  return found;
}

/** What stands at a path. Throws InputError `missing` or `unreadable`. */
export async function kindOf(source: string): Promise<{ folder: boolean; size: number | null }> {
  try {
    const found = await stat(source);
    return { folder: found.isDirectory(), size: found.isFile() ? found.size : null };
  } catch (cause) {
    throw failure(source, cause);
  }
}

/** Opens a file or a stream (`-`) and looks at its first bytes. */
export async function openInput(
  source: string,
  stream: AsyncIterable<Uint8Array | string> | null,
  maxBytes: number,
): Promise<Input> {
  const iterator = safely(source, stream ?? createReadStream(source))[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const chunks = async function* (): AsyncIterable<Uint8Array> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return {
    source,
    head: Buffer.concat(first).subarray(0, HEAD),
    chunks,
    async bytes() {
      const all: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of chunks()) {
        size += chunk.length;
        if (size > maxBytes) throw new InputError('too-large', { source, limit: maxBytes });
        all.push(chunk);
      }
      return Buffer.concat(all);
    },
    async close() {
      await iterator.return?.(undefined);
    },
  };
}

/** The stream's chunks as bytes, its errors as InputError. */
async function* safely(
  source: string,
  stream: AsyncIterable<Uint8Array | string>,
): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (cause) {
    throw failure(source, cause);
  }
}

const failure = (source: string, cause: unknown): InputError => {
  const reason = (cause as NodeJS.ErrnoException).code ?? String((cause as Error).message);
  return new InputError(reason === 'ENOENT' ? 'missing' : 'unreadable', { source, reason }, cause);
};
