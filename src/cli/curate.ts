import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Decision, StoredDecision } from '../model/decision';
import type { GraphStore } from '../model/store';
import { vocabulary } from '../model/vocabulary';
import {
  articlesFor,
  decisionFor,
  entitiesFor,
  namedEntity,
  namedStatement,
  statementsFor,
} from './curate-targets';
import { EXIT } from './exit-status';
import { openExisting } from './open-store';
import { settingsOf } from './settings-of';
import { note, print, shortened, tame } from './terminal';

/** `newsgraph curate`: each command finds what it is about, decides, and says how to take it back. */

export interface CurateFlags {
  readonly author?: string;
  readonly reason?: string;
  readonly name?: string;
}

/** Name of the user on this machine; where it has none, what the environment says. */
export function userName(env: NodeJS.ProcessEnv = process.env): string {
  try {
    return userInfo().username;
  } catch {
    return env.USER ?? env.USERNAME ?? 'unknown';
  }
}

/** Which decision and how it reads; null when it is not clear what it is about. */
type Plan = readonly { readonly says: string; readonly about: object }[] | null;

const withStore = async (
  flags: CurateFlags,
  work: (store: GraphStore) => Promise<number>,
): Promise<number> => {
  const { author: _, reason: __, name: ___, ...settings } = flags;
  const store = await openExisting(settingsOf(settings));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const decideAll = (
  kind: Decision['kind'],
  flags: CurateFlags,
  plan: (store: GraphStore) => Promise<Plan>,
): Promise<number> =>
  withStore(flags, async (store) => {
    const planned = await plan(store);
    if (planned === null) {
      note('Nothing was changed.');
      return EXIT.failed;
    }
    for (const { says, about } of planned) {
      const decided = await store.decide({
        ...about,
        kind,
        id: randomUUID(),
        at: new Date().toISOString(),
        author: flags.author ?? userName(),
        reason: flags.reason ?? null,
      } as Decision);
      await print(`${says}\n  undo it with: newsgraph curate undo ${decided.id.slice(0, 8)}\n`);
    }
    return EXIT.done;
  });

export const merge = (into: string, entities: readonly string[], flags: CurateFlags): Promise<number> =>
  decideAll('merge', flags, async (store) => {
    const found = await entitiesFor(store, [into, ...entities]);
    if (found === null) return null;
    const [kept, ...others] = found;
    const distinct = [...new Map(others.map((e) => [e.id, e])).values()];
    const says = `Merged ${distinct.map(namedEntity).join('; ')}\n  into ${namedEntity(kept!)}`;
    return [{ says, about: { into: kept!.id, entities: distinct.map((e) => e.id) } }];
  });

export const split = (entity: string, articles: readonly string[], flags: CurateFlags): Promise<number> =>
  decideAll('split', flags, async (store) => {
    const [found, from] = [await entitiesFor(store, [entity]), await articlesFor(store, articles)];
    if (found === null || from === null) return null;
    const ids = [...new Set(from.map((a) => a.id))];
    const says = `Split off what ${ids.length} ${ids.length === 1 ? 'article calls' : 'articles call'} ${namedEntity(found[0]!)}`;
    return [{ says, about: { entity: found[0]!.id, articles: ids, name: flags.name ?? null } }];
  });

/** A decision about one entity. */
const aboutEntity = (
  kind: Decision['kind'],
  entity: string,
  flags: CurateFlags,
  about: object,
  says: (entity: string) => string,
): Promise<number> =>
  decideAll(kind, flags, async (store) => {
    const [found] = (await entitiesFor(store, [entity])) ?? [];
    return found === undefined
      ? null
      : [{ says: says(namedEntity(found)), about: { entity: found.id, ...about } }];
  });

const shown = (text: string): string => `“${shortened(tame(text), 100)}”`;

export const rename = (entity: string, name: string, flags: CurateFlags): Promise<number> =>
  aboutEntity('rename', entity, flags, { name }, (e) => `Named ${shown(name)}: ${e}`);

export const alias = (entity: string, name: string, flags: CurateFlags): Promise<number> =>
  aboutEntity('alias', entity, flags, { alias: name }, (e) => `Also known as ${shown(name)}: ${e}`);

export function retype(
  entity: string,
  given: string,
  givenSubtype: string | undefined,
  flags: CurateFlags,
): Promise<number> {
  const wanted = given.toLowerCase();
  const entry = [...vocabulary().entityTypes.values()].find(
    ({ type, label }) => type.toLowerCase() === wanted || label?.toLowerCase() === wanted,
  );
  const type = entry?.type ?? given;
  const subtype = givenSubtype?.toUpperCase() ?? null;
  const says = [type, subtype]
    .flatMap((t) => t ?? [])
    .join(' ')
    .toLowerCase();
  return aboutEntity('retype', entity, flags, { type, subtype }, (e) => `Is of type ${shown(says)}: ${e}`);
}

const judge =
  (kind: 'reject' | 'confirm', word: string) =>
  (statements: readonly string[], flags: CurateFlags): Promise<number> =>
    decideAll(kind, flags, async (store) => {
      const found = await statementsFor(store, statements);
      return (
        found?.map((s) => ({ says: `${word}: ${namedStatement(s)}`, about: { statement: s.id } })) ?? null
      );
    });

export const reject = judge('reject', 'Rejected');
export const confirm = judge('confirm', 'Confirmed');

export const undo = (asked: string, flags: CurateFlags): Promise<number> =>
  withStore(flags, async (store) => {
    const decision: StoredDecision | null = decisionFor(await store.decisions(), asked);
    if (decision === null) return EXIT.failed;
    const undone = {
      by: flags.author ?? userName(),
      at: new Date().toISOString(),
      reason: flags.reason ?? null,
    };
    await store.undo(decision.id, undone);
    await print(`Undone: ${decision.kind} by ${tame(decision.author)}, ${decision.at}\n`);
    return EXIT.done;
  });
