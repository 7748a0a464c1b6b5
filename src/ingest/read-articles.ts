import type { Article } from '../model/article';
import { InputError, SettingsError } from '../model/errors';
import { isoDate } from './dates';
import { isEncoding } from './decode';
import type { Document, Metadata, ReadOptions } from './format';
import { formatOf, formats } from './formats';
import { filesIn, kindOf, openInput } from './inputs';
import { toArticle } from './to-article';

/** What the person says; it goes before what the documents say of themselves. */
export interface IngestOptions {
  readonly title?: string | undefined;
  /** Date of publication, ISO 8601 or as people write it ("29 September 2022"). */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  /** IANA name; otherwise detected. */
  readonly encoding?: string | undefined;
  /** Name of a format of `formats.ts`; otherwise by file name and first bytes. */
  readonly format?: string | undefined;
  /** Bytes of one document at most; 50 MiB unless said. */
  readonly maxBytes?: number | undefined;
}

/** What is read besides files. */
export interface IngestSurroundings {
  /** Standard input; `process.stdin` unless given. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
}

export type ReadItem =
  | { readonly article: Article; readonly source: string }
  | { readonly error: InputError; readonly source: string };

export const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Reads files, folders (recursively, sorted) and standard input (`-`) as articles, in the order given. What cannot be read gives an
 * item with its error, and the others go on; nothing is thrown but SettingsError for options that cannot be used.
 */
export async function* readArticles(
  inputs: readonly string[],
  options: IngestOptions = {},
  surroundings: IngestSurroundings = {},
): AsyncGenerator<ReadItem, void, undefined> {
  const given = metadataGiven(options);
  const reading: ReadOptions = { encoding: options.encoding, maxBytes: options.maxBytes ?? MAX_BYTES };
  for (const source of inputs)
    for await (const item of attempt(expand(source))) {
      if ('error' in item) yield item;
      else yield* attempt(readFile(item.file, given, reading, options.format, surroundings));
    }
}

/**
 * Reads what came with a file name but lies in no file here (a page sent it), as `readArticles` reads a file of that name.
 * Throws SettingsError for options that cannot be used.
 */
export async function* readNamed(
  name: string,
  content: AsyncIterable<Uint8Array | string>,
  options: IngestOptions = {},
): AsyncGenerator<ReadItem, void, undefined> {
  const reading: ReadOptions = { encoding: options.encoding, maxBytes: options.maxBytes ?? MAX_BYTES };
  yield* attempt(readOpened(name, content, metadataGiven(options), reading, options.format));
}

/** The items of a reading, and at its end the InputError that stopped it as one more item. */
async function* attempt<T>(
  items: AsyncIterable<T>,
): AsyncGenerator<T | { error: InputError; source: string }> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { error, source: String(error.data.source) };
  }
}

/** A path → itself, or the files of the folder. */
async function* expand(source: string): AsyncGenerator<{ file: string }> {
  if (/^(?:https?|ftp):\/\//i.test(source)) throw new InputError('unsupported', { source, reason: 'url' });
  if (source === '-' || !(await kindOf(source)).folder) {
    yield { file: source };
    return;
  }
  const files = await filesIn(source);
  if (files.length === 0) throw new InputError('empty', { source, reason: 'folder' });
  for (const file of files) yield { file };
}

async function* readFile(
  source: string,
  given: Partial<Metadata>,
  reading: ReadOptions,
  named: string | undefined,
  { stdin = process.stdin }: IngestSurroundings,
): AsyncGenerator<ReadItem> {
  const size = source === '-' ? null : (await kindOf(source)).size;
  if (size === 0) throw new InputError('empty', { source });
  const streamed = formatOf(source, new Uint8Array(), named)?.name === 'jsonl';
  if (size !== null && size > reading.maxBytes && !streamed)
    throw new InputError('too-large', { source, size, limit: reading.maxBytes });
  yield* readOpened(source, source === '-' ? stdin : null, given, reading, named);
}

async function* readOpened(
  source: string,
  stream: AsyncIterable<Uint8Array | string> | null,
  given: Partial<Metadata>,
  reading: ReadOptions,
  named: string | undefined,
): AsyncGenerator<ReadItem> {
  const input = await openInput(source, stream, reading.maxBytes);
  try {
    if (input.head.length === 0) throw new InputError('empty', { source });
    const format = formatOf(source, input.head, named);
    if (format === null) throw new InputError('unsupported', { source, reason: 'format' });
    for await (const document of format.read(input, reading)) yield itemOf(document, given);
  } finally {
    await input.close();
  }
}

/** A document → its article, or the error that forbids it. */
function itemOf(document: Document | InputError, given: Partial<Metadata>): ReadItem {
  if (document instanceof InputError) return { error: document, source: String(document.data.source) };
  const { source } = document;
  try {
    return { article: toArticle(document, given), source };
  } catch (error) {
    if (error instanceof InputError) return { error, source };
    throw error;
  }
}

function metadataGiven({
  title,
  author,
  publisher,
  url,
  date,
  format,
  encoding,
}: IngestOptions): Partial<Metadata> {
  if (date !== undefined && isoDate(date) === null) throw new SettingsError('date', { value: date });
  if (url !== undefined && !/^https?:\/\//i.test(url)) throw new SettingsError('url', { value: url });
  if (format !== undefined && !formats.some(({ name }) => name === format))
    throw new SettingsError('format', { value: format, known: formats.map(({ name }) => name) });
  if (encoding !== undefined && !isEncoding(encoding))
    throw new SettingsError('encoding', { value: encoding });
  const said = { title, author, publisher, url, publishedAt: date };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
