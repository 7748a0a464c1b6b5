import type { GraphStore } from '../../src/model/store';
import { contractOfConcurrency } from './contract-concurrency';
import { contractOfCopies } from './contract-copies';
import { contractOfCurated } from './contract-curated';
import { contractOfDecisions } from './contract-decisions';
import { contractOfHistories } from './contract-histories';
import { contractOfHostileTexts } from './contract-hostile';
import { contractOfLimits } from './contract-limits';
import { contractOfNames } from './contract-names';
import { contractOfQueries } from './contract-queries';
import { contractOfRecords } from './contract-records';
import { contractOfRefusals } from './contract-refusals';
import { contractOfRows } from './contract-rows';
import { contractOfSearch } from './contract-search';
import { contractOfWrites } from './contract-writes';

/** What the suite needs of an engine. */
export interface Harness {
  /** An open, prepared store that holds nothing. */
  fresh(): Promise<GraphStore>;
  /** Histories of articles that are tried. */
  readonly histories: number;
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
  describe('copies', () => contractOfCopies(current));
  describe('histories', () => contractOfHistories(current, harness.histories));
  describe('deciding', () => contractOfDecisions(current));
  describe('curated histories', () => contractOfCurated(current, harness.histories));
  describe('hostile texts', () => contractOfHostileTexts(current, harness.histories));
  describe('names', () => contractOfNames(current));
  describe('checking rows', () => contractOfRows(current));
  describe('at once', () => contractOfConcurrency(current));
  describe('records of the whole graph', () => contractOfRecords(current));
  describe('asking', () => contractOfQueries(current));
  describe('refusing', () => contractOfRefusals(current));
  describe('limits', () => contractOfLimits(current));
  describe('searching', () => contractOfSearch(current));
}
