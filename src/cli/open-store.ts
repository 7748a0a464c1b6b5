import { StoreError } from '../model/errors';
import type { Settings } from '../model/settings';
import type { GraphStore } from '../model/store';

/** Opens the database that the settings name and gets it ready; its errors say which database it was. */
export async function openPrepared(settings: Settings): Promise<GraphStore> {
  const { store: engine, db: path, uri, user, database } = settings;
  // the databases' drivers are loaded only by commands that need one
  const { openStore } = require('../store/open') as typeof import('../store/open');
  let store: GraphStore | undefined;
  try {
    store = await openStore({ engine, path, uri, user, database });
    await store.prepare();
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
