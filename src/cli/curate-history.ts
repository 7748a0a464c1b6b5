import { readFile, writeFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { DECISION_KINDS, type StoredDecision } from '../model/decision';
import { decisionLines, parseDecisionLines } from '../model/decision-lines';
import { InputError } from '../model/errors';
import type { GraphStore } from '../model/store';
import { findEntities } from '../query/find-entities';
import { EXIT } from './exit-status';
import { openExisting, openPrepared } from './open-store';
import { settingsOf } from './settings-of';
import { note, print, shortened, tame } from './terminal';

/** `newsgraph curate history`, `export` and `import`. */

export interface HistoryFlags {
  readonly out?: string;
}

const withStore = async <T>(flags: HistoryFlags, work: (store: GraphStore) => Promise<T>): Promise<T> => {
  const store = await openExisting(settingsOf({ ...flags, out: undefined }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** What is shown of an id: long ones are hashes. */
const brief = (id: string): string => shortened(tame(id), 24);

/** What every decision has; the others are what it is about. */
const COMMON: ReadonlySet<string> = new Set(['id', 'kind', 'at', 'author', 'reason', 'seq', 'undone']);
const ENTITIES: ReadonlySet<string> = new Set(['entity', 'entities', 'into']);

/** What a decision is about, entities by their names where the graph still holds them. */
async function named(store: GraphStore, decision: StoredDecision): Promise<string> {
  const about = Object.entries(decision).filter(([key]) => !COMMON.has(key)) as [
    string,
    string | readonly string[] | null,
  ][];
  const parts: string[] = [];
  for (const [key, value] of about) {
    if (value === null) continue;
    const texts: string[] = [];
    for (const one of typeof value === 'string' ? [value] : value) {
      const entity = ENTITIES.has(key) ? (await findEntities(store, one))[0] : undefined;
      texts.push(entity === undefined ? brief(one) : `${shortened(tame(entity.name), 60)} (${brief(one)})`);
    }
    parts.push(`${key} ${texts.join(', ')}`);
  }
  return parts.join('; ');
}

/** Lists the decisions in the order in which they apply, with what became of them. */
export const history = (flags: HistoryFlags): Promise<number> =>
  withStore(flags, async (store) => {
    const decisions = await store.decisions();
    for (const decision of decisions) {
      const { id, at, author, reason, kind, undone } = decision;
      const why = (text: string | null) => (text === null ? '' : ` (${tame(text)})`);
      const lines = [
        `${id.slice(0, 8)}  ${at}  ${tame(author)}: ${DECISION_KINDS[kind].title}${why(reason)}`,
        `          ${await named(store, decision)}`,
      ];
      if (undone !== null)
        lines.push(`          undone ${undone.at} by ${tame(undone.by)}${why(undone.reason)}`);
      await print(`${lines.join('\n')}\n`);
    }
    if (decisions.length === 0) note('Nobody has decided anything yet.');
    return EXIT.done;
  });

export const exportDecisions = (flags: HistoryFlags): Promise<number> =>
  withStore(flags, async (store) => {
    const lines = decisionLines(await store.decisions());
    if (flags.out === undefined) await print(lines);
    else
      await writeFile(flags.out, lines).catch((cause: Error) => {
        throw new InputError('unwritable', { source: flags.out!, reason: cause.message }, cause);
      });
    return EXIT.done;
  });

async function contentOf(file: string): Promise<string> {
  if (file === '-') return textOf(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new InputError(isMissing ? 'missing' : 'unreadable', { source: file }, cause);
  }
}

/** Brings in decisions, also into a graph that holds no article yet: they wait for what they are about. */
export async function importDecisions(file: string, flags: HistoryFlags): Promise<number> {
  const decisions = parseDecisionLines(await contentOf(file), file);
  const store = await openPrepared(settingsOf({ ...flags }));
  try {
    const { added, undone, unchanged } = await store.importDecisions(decisions);
    await print(`${added} decisions added, ${undone} undone, ${unchanged} known already.\n`);
    return EXIT.done;
  } finally {
    await store.close();
  }
}
