import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type RunCounter, startCounting } from '../build/run-totals';
import { storeArticle } from '../build/store-article';
import { type ReadItem, readArticles } from '../ingest/read-articles';
import type { Settings } from '../model/settings';
import type { GraphStore } from '../model/store';
import { checkPort } from './check-port';
import { concernsAll } from './concerns-all';
import { EXIT } from './exit-status';
import { foreignNote } from './foreign-note';
import { type Interruption, watchInterruption } from './interruption';
import { type LazyReader, lazyReader } from './lazy-reader';
import { messageOf } from './messages';
import { openPrepared, storeName } from './open-store';
import { ingestOptions } from './options';
import { settingsOf } from './settings-of';
import { summaryText } from './summary';
import { note, print, shortened, tame, terminalWidth } from './terminal';

/** Read when no file is given: a real article that comes with newsgraph. */
const EXAMPLE = path.join(__dirname, '..', '..', 'tests', 'articles', 'mobilization-exodus.txt');
const surroundings = { now: () => new Date().toISOString(), uuid: randomUUID };

export interface StartFlags {
  readonly serve?: boolean;
  /** Nobody changes the graph through the viewer. */
  readonly readOnly?: boolean;
  /** The viewer's server may fetch the page of an address that somebody gives it. */
  readonly allowFetch?: boolean;
  /** What the address must hold to be let in. */
  readonly token?: string;
}

/** `newsgraph start`: reads, stores, prints what was found, and serves the viewer until Ctrl-C. */
export async function start(
  files: readonly string[],
  { readOnly, allowFetch, token, ...flags }: Record<string, string> & StartFlags,
): Promise<number> {
  const settings = settingsOf({ ...flags, serve: undefined });
  const interruption = watchInterruption();
  if (flags.serve) await checkPort(settings.host, settings.port);
  // what people give is checked before anything heavy is loaded
  const items = readArticles(files.length > 0 ? files : [EXAMPLE], ingestOptions(flags, settings.maxBytes));
  const first = await items.next();
  const store = await openPrepared(settings);
  const reader = lazyReader(settings);
  try {
    const counter = startCounting();
    const failed = await buildAll(withFirst(first, items), store, reader, counter, interruption);
    const totals = counter.totals();
    if (totals.articles > 0) {
      const context = {
        store: storeName(settings),
        total: performance.now(),
        failed,
        width: terminalWidth(),
      };
      await print(`\n${summaryText(totals, context)}\n`);
    }
    if (interruption.requested) return EXIT.interrupted;
    if (flags.serve && totals.articles > 0) {
      const writing = { readOnly: readOnly === true, allowFetch: allowFetch === true, reader, token };
      await serve(store, settings, writing, interruption);
    }
    return failed > 0 ? EXIT.failed : EXIT.done;
  } finally {
    await reader.close();
    await store.close();
  }
}

async function* withFirst(first: IteratorResult<ReadItem, void>, rest: AsyncGenerator<ReadItem>) {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** Reads and stores everything that can be; returns how many inputs failed. */
async function buildAll(
  items: AsyncIterable<ReadItem>,
  store: GraphStore,
  reader: LazyReader,
  counter: RunCounter,
  interruption: Interruption,
): Promise<number> {
  let failed = 0;
  const fail = (source: string, error: unknown) => {
    failed += 1;
    const line = messageOf(error);
    note(line.startsWith(source) ? line : `${tame(source)}: ${line}`);
    if (process.env.NEWSGRAPH_DEBUG) note(String((error as Error).stack));
  };
  for await (const item of items) {
    if (interruption.requested) break;
    if ('error' in item) {
      fail(item.source, item.error);
      continue;
    }
    try {
      const foreign = foreignNote(item.article);
      if (foreign !== null) note(foreign);
      const begin = performance.now();
      const loaded = await reader.get();
      const load = performance.now() - begin;
      const extraction = await loaded.readArticle(item.article);
      const stored = await storeArticle(extraction, store, surroundings);
      counter.add(stored, { load, ...extraction.timings });
      const title = shortened(tame(item.article.title ?? '') || tame(item.source), terminalWidth() - 12);
      await print(`${stored.report.outcome.padEnd(10)}  ${title}\n`);
    } catch (error) {
      if (concernsAll(error)) throw error;
      fail(item.source, error);
    }
  }
  return failed;
}

interface Writing {
  readonly readOnly: boolean;
  readonly allowFetch: boolean;
  readonly reader: LazyReader;
  readonly token: string | undefined;
}

async function serve(
  store: GraphStore,
  settings: Settings,
  { readOnly, allowFetch, reader, token }: Writing,
  interruption: Interruption,
): Promise<void> {
  const { ensureViewer, fetchPage, startServer } = require('../server') as typeof import('../server');
  const slow = setTimeout(() => note('Building the viewer; this happens once …'), 500);
  const viewerDir = await ensureViewer().finally(() => clearTimeout(slow));
  if (interruption.requested) return;
  const { host, port, maxBytes } = settings;
  const adding = { reader: reader.get, maxBytes, ...(allowFetch && { fetch: fetchPage }) };
  const server = await startServer({
    ...{ store, host, port, viewerDir, readOnly, adding },
    ...(token && { token }),
  });
  try {
    await print(`${'Viewer'.padEnd(12)}${server.entrance}  (Ctrl-C ends it)\n`);
    if (server.exposed)
      note(
        'Other machines can reach this address. Whoever has it with its token can read and change the graph, and what is sent is not encrypted.',
      );
    await interruption.happened;
  } finally {
    await server.close();
  }
}
