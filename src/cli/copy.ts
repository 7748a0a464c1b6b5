import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import { SettingsError, StoreError } from '../model/errors';
import type { Settings } from '../model/settings';
import type { GraphRecord } from '../model/store';
import { EXIT } from './exit-status';
import { interruptible } from './interruptible';
import { watchInterruption } from './interruption';
import { openExisting, openUnprepared, storeName } from './open-store';
import { settingsOf } from './settings-of';
import { print } from './terminal';

type Side = 'from' | 'to';
type Engine = Settings['store'];
/** `from`, `fromDb`, `toUri` … as commander names them. */
export type CopyFlags = Readonly<Record<Side, Engine> & { replace?: boolean } & Record<string, unknown>>;

const sideOf = (flags: CopyFlags, side: Side): Settings =>
  settingsOf({
    store: flags[side],
    db: flags[`${side}Db`],
    uri: flags[`${side}Uri`],
    user: flags[`${side}User`],
    database: flags[`${side}Database`],
  });

const placeOf = ({ store, db, uri, database }: Settings): string =>
  JSON.stringify(store === 'embedded' ? [path.resolve(db)] : [uri, database]);

/** `newsgraph copy`: the graph of one database in another, compared record by record when it is there. */
export async function copy(flags: CopyFlags): Promise<number> {
  const [from, to] = [sideOf(flags, 'from'), sideOf(flags, 'to')];
  if (placeOf(from) === placeOf(to)) throw new SettingsError('same-database', { database: storeName(to) });
  const interruption = watchInterruption();
  const source = await openExisting(from);
  try {
    const target = await openUnprepared(to);
    try {
      const sent = createHash('sha256');
      const records = interruptible(hashing(source.records(), sent), interruption);
      const { nodes, links } = await target.restore(records, flags);
      const held = createHash('sha256');
      for await (const _ of hashing(target.records(), held));
      if (sent.digest('hex') !== held.digest('hex'))
        throw new StoreError('failed', { reason: 'the copy is not equal to its source' });
      await print(
        `The ${storeName(to)} holds the ${nodes} nodes and ${links} links of the ${storeName(from)}.\n`,
      );
      return EXIT.done;
    } finally {
      await target.close();
    }
  } catch (error) {
    if (interruption.requested) return EXIT.interrupted;
    throw error;
  } finally {
    await source.close();
  }
}

async function* hashing(records: AsyncIterable<GraphRecord>, hash: Hash): AsyncGenerator<GraphRecord> {
  for await (const record of records) {
    hash.update(JSON.stringify(record));
    yield record;
  }
}
