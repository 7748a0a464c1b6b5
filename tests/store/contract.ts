import type { GraphStore } from '../../src/model/store';
import { contractOfQueries } from './contract-queries';
import { contractOfRows } from './contract-rows';
import { contractOfSearch } from './contract-search';
import { contractOfWrites } from './contract-writes';

/** What the suite needs of an engine. */
export interface Harness {
  /** An open, prepared store that holds nothing. */
  fresh(): Promise<GraphStore>;
}

/** The one suite that every GraphStore passes. */
export function storeContract(harness: Harness): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await harness.fresh();
  });
  afterEach(() => store.close());
  const current = () => store;
  describe('writing', () => contractOfWrites(current));
  describe('checking rows', () => contractOfRows(current));
  describe('asking', () => contractOfQueries(current));
  describe('searching', () => contractOfSearch(current));
}
