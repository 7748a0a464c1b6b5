import { byteLines } from '../ingest/lines';
import { type IngestOptions, type ReadItem, readArticles } from '../ingest/read-articles';
import { InputError } from '../model/errors';

/** One line of JSON Lines: an article or what is wrong with it, and in both cases the id that stands in the line. */
export type DocumentLine = ReadItem & { readonly id: string | number | null };

/**
 * The documents of a stream of JSON Lines in their order, one at a time. A line that is no article gives its error in its place;
 * blank lines are passed over.
 */
export async function* documentLines(
  stream: AsyncIterable<Uint8Array | string>,
  options: IngestOptions & { readonly maxBytes: number },
): AsyncGenerator<DocumentLine> {
  for await (const { number, bytes } of byteLines(inBytes(stream), options.maxBytes)) {
    const source = `-#${number}`;
    if (bytes === null) {
      yield { id: null, source, error: new InputError('too-large', { source, limit: options.maxBytes }) };
      continue;
    }
    if (bytes.every((byte) => byte <= 0x20)) continue;
    const line = { stdin: once(bytes) };
    for await (const item of readArticles(['-'], { ...options, format: 'jsonl' }, line)) {
      if ('article' in item)
        yield { id: idIn(bytes) ?? item.article.id, source, article: { ...item.article, source } };
      else {
        const { code, data } = item.error;
        yield { id: idIn(bytes), source, error: new InputError(code, { ...data, source }, item.error) };
      }
    }
  }
}

async function* inBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The id of a line that cannot be read otherwise; null where it has none. */
function idIn(bytes: Uint8Array): string | number | null {
  const line = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? id : null;
  } catch {
    // a line that breaks off: {"id": "a-7", "text": "The …
    const [, quoted] = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
    try {
      return quoted === undefined ? null : (JSON.parse(quoted) as string);
    } catch {
      return null;
    }
  }
}
