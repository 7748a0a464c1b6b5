import type { GraphStore } from '../model/store';
import { openEmbedded } from './embedded/store';
import { openNeo4j } from './neo4j/store';
import { defaultStoreSettings, type StoreSettings } from './settings';

/** The engines: one line each. */
const ENGINES: Readonly<Record<StoreSettings['engine'], (settings: StoreSettings) => Promise<GraphStore>>> = {
  embedded: openEmbedded,
  neo4j: openNeo4j,
};

/**
 * Opens the database and checks that it answers; call `prepare()` before the first write. What is left out comes from
 * `defaultStoreSettings()`. Throws StoreError `locked`, `damaged`, `full`, `no-engine`, `unreachable`, `password`.
 */
export const openStore = (settings: Partial<StoreSettings> = {}): Promise<GraphStore> => {
  const all = { ...defaultStoreSettings(), ...settings };
  return ENGINES[all.engine](all);
};
