import { type Command, InvalidArgumentError } from 'commander';

/** Flags that several commands share. */

/** What the person says of the documents; it goes before what they say of themselves. */
export const withInputOptions = (command: Command): Command =>
  command
    .option('--title <text>', 'title of the article')
    .option('--date <date>', 'date of publication, like 2022-09-29; "last month" is read from it')
    .option('--publisher <name>', 'who published it')
    .option('--author <name>', 'who wrote it')
    .option('--url <address>', 'where it was published')
    .option('--encoding <name>', 'encoding of the files, if it is not found out by itself')
    .option('--format <name>', 'kind of file: text, markdown, html or jsonl (default: by name and content)')
    .option('--max-bytes <n>', 'size of one document at most (default: 50 MB)');

export const withStoreOptions = (command: Command): Command =>
  command
    .option('--store <engine>', 'embedded (a file, needs no server) or neo4j')
    .option('--db <path>', 'file of the embedded database (default: .newsgraph/graph)')
    .option('--uri <address>', 'address of Neo4j (default: bolt://127.0.0.1:7687)')
    .option('--user <name>', 'user of Neo4j; the password comes from NEO4J_PASSWORD')
    .option('--database <name>', 'database of Neo4j');

/** `--param key=value`, as often as needed. */
export function keyValue(given: string, before: Record<string, string> = {}): Record<string, string> {
  const cut = given.indexOf('=');
  if (cut < 1) throw new InvalidArgumentError('write it as name=value');
  return { ...before, [given.slice(0, cut)]: given.slice(cut + 1) };
}

export function wholeNumber(given: string): number {
  if (!/^[1-9]\d*$/.test(given)) throw new InvalidArgumentError('it must be a whole number above 0');
  return Number(given);
}

/** The part of the flags that describes documents, as `src/ingest` takes it. */
export const ingestOptions = (flags: Readonly<Record<string, string | undefined>>, maxBytes: number) => ({
  title: flags.title,
  date: flags.date,
  publisher: flags.publisher,
  author: flags.author,
  url: flags.url,
  encoding: flags.encoding,
  format: flags.format,
  maxBytes,
});
