import { existsSync } from 'node:fs';
import { InputError, StoreError } from '../model/errors';
import type { Settings } from '../model/settings';
import type { GraphStore } from '../model/store';

/** Opens the database that the settings name and gets it ready; its errors say which database it was. */
export const openPrepared = (settings: Settings): Promise<GraphStore> =>
  opened(settings, (store) => store.prepare());

/** Opens the database as it is, for a restore: that may hold nothing, or half a graph. */
export const openUnprepared = (settings: Settings): Promise<GraphStore> => opened(settings, async () => {});

/** For commands that read: they make no graph where there is none. Throws InputError `missing`. */
export async function openExisting(settings: Settings): Promise<GraphStore> {
  if (settings.store === 'embedded' && !existsSync(settings.db))
    throw new InputError('missing', { source: settings.db, reason: 'graph' });
  return openPrepared(settings);
}

async function opened(settings: Settings, ready: (store: GraphStore) => Promise<void>): Promise<GraphStore> {
  const { store: engine, db: path, uri, user, database } = settings;
  // the databases' drivers are loaded only by commands that need one
  const { openStore } = require('../store/open') as typeof import('../store/open');
  let store: GraphStore | undefined;
  try {
    store = await openStore({ engine, path, uri, user, database });
    await ready(store);
    return store;
  } catch (error) {
    await store?.close();
    if (!(error instanceof StoreError)) throw error;
    const where = engine === 'embedded' ? { path } : { uri, user, database };
    throw new StoreError(error.code, { ...where, ...error.data }, error);
  }
}

/** "embedded database .newsgraph/graph" */
export const storeName = ({ store, db, uri, database }: Settings): string =>
  store === 'embedded' ? `embedded database ${db}` : `Neo4j ${uri}, database ${database}`;
