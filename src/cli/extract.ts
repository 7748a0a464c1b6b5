import { exchangeDocument } from '../export/exchange';
import { type ReadItem, readArticles } from '../ingest/read-articles';
import { NewsgraphError } from '../model/errors';
import { concernsAll } from './concerns-all';
import { documentLines } from './document-lines';
import { EXIT } from './exit-status';
import { foreignNote } from './foreign-note';
import { watchInterruption } from './interruption';
import { lazyReader } from './lazy-reader';
import { messageOf } from './messages';
import { ingestOptions } from './options';
import { settingsOf } from './settings-of';
import { note, print } from './terminal';

/** A read item, with the id that its input gave, also where it could not be read. */
type Numbered = ReadItem & { readonly id?: string | number | null };

/** `newsgraph extract`: one JSON document a line on standard output, without a database. */
export async function extract(
  files: readonly string[],
  flags: Record<string, string> & { jsonl?: boolean },
): Promise<number> {
  const settings = settingsOf({ ...flags, jsonl: undefined });
  const interruption = watchInterruption();
  const options = ingestOptions(flags, settings.maxBytes);
  const items: AsyncIterable<Numbered> = flags.jsonl
    ? documentLines(process.stdin, options)
    : readArticles(files, options);
  const reader = lazyReader(settings);
  let failed = false;
  try {
    for await (const item of items) {
      if (interruption.requested) return EXIT.interrupted;
      try {
        if ('error' in item) throw item.error;
        const foreign = flags.jsonl ? null : foreignNote(item.article);
        if (foreign !== null) note(foreign);
        const document = exchangeDocument(await (await reader.get()).readArticle(item.article));
        // a number stays a number
        await print(`${JSON.stringify({ ...document, id: item.id ?? document.id })}\n`);
      } catch (error) {
        if (concernsAll(error)) throw error;
        failed = true;
        if (process.env.NEWSGRAPH_DEBUG) note(String((error as Error).stack));
        const message = messageOf(error);
        const code = error instanceof NewsgraphError ? error.code : 'failed';
        const id = item.id ?? ('article' in item ? item.article.id : null);
        if (flags.jsonl)
          await print(`${JSON.stringify({ id, source: item.source, error: { code, message } })}\n`);
        note(message);
      }
    }
  } finally {
    await reader.close();
  }
  return failed ? EXIT.failed : EXIT.done;
}
