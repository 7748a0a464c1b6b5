import { z } from 'zod';
import { InputError } from '../model/errors';
import { isoDate } from './dates';
import { markedEncoding, refuseDamage } from './decode';
import { type Document, type Format, hasExtension, type Input } from './format';
import { byteLines } from './lines';

const EXTENSIONS = ['.jsonl', '.ndjson'];
const optional = z.string().nullish();
/** One line. Unknown fields are allowed: annotated sets have many. */
const record = z.object({
  id: z.union([z.string().min(1), z.number()]).nullish(),
  text: z.string(),
  title: optional,
  date: optional,
  url: optional,
  publisher: optional,
  author: optional,
});
const OPENING = /^\s*\{\s*"[^"]{1,40}"\s*:/;

/**
 * JSON Lines of `{id, text, title?, date?, url?, publisher?, author?}`, read line by line. The text is kept as it is, the id is the
 * article's. A line that is wrong gives an InputError with its number (`line`), and the others go on.
 */
export const jsonLines: Format = {
  name: 'jsonl',
  extensions: EXTENSIONS,
  matches: (path, head) =>
    hasExtension(path, EXTENSIONS) ||
    OPENING.test(
      Buffer.from(head)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    ),
  async *read(input, { encoding, maxBytes }) {
    let any = false;
    for await (const { number, bytes } of byteLines(inUtf8(input, encoding), maxBytes)) {
      const source = `${input.source}#${number}`;
      if (bytes?.every((byte) => byte <= 0x20)) continue;
      any = true;
      yield bytes === null
        ? new InputError('too-large', { source, line: number, limit: maxBytes })
        : parseLine(bytes, source, number);
    }
    if (!any) throw new InputError('empty', { source: input.source });
  },
};

/** The stream in UTF-8, whatever it was written in. */
function inUtf8(input: Input, said: string | undefined): AsyncIterable<Uint8Array> {
  const encoding = said ?? markedEncoding(input.head) ?? 'utf-8';
  if (/^utf-?8$/i.test(encoding)) return input.chunks();
  const iconv = require('iconv-lite') as typeof import('iconv-lite');
  if (!iconv.encodingExists(encoding))
    throw new InputError('encoding', { source: input.source, encoding, reason: 'unknown' });
  return recode(input.chunks(), iconv.getDecoder(encoding));
}

async function* recode(
  chunks: AsyncIterable<Uint8Array>,
  decoder: { write(chunk: Buffer): string; end(): string | undefined },
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(decoder.write(Buffer.from(chunk)));
  yield Buffer.from(decoder.end() ?? '');
}

function parseLine(bytes: Uint8Array, source: string, line: number): Document | InputError {
  const bad = (reason: string, cause?: unknown): InputError =>
    new InputError('bad-record', { source, line, reason }, cause);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    return bad(cause instanceof SyntaxError ? 'no JSON' : 'no UTF-8', cause);
  }
  const { success, data, error } = record.safeParse(value);
  if (!success)
    return bad(
      error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; '),
      error,
    );
  try {
    refuseDamage(data.text, 'utf-8', source);
  } catch (damage) {
    if (damage instanceof InputError)
      return new InputError(damage.code, { ...damage.data, source, line, id: data.id });
    throw damage;
  }
  const { title = null, url = null, publisher = null, author = null } = data;
  const metadata = { title, url, publisher, author, publishedAt: isoDate(data.date ?? '') };
  return { id: data.id == null ? null : String(data.id), text: data.text, metadata, source };
}
