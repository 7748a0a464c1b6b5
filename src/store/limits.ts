import type { QueryLimits } from '../model/store';

/** What a query may cost where the caller says nothing. */
export const DEFAULT_LIMITS: QueryLimits = { timeout: 30_000, rows: 10_000 };

/** Resident memory (bytes) of the embedded engine's process above which a query is stopped. */
export const ENGINE_MEMORY = 2 * 1024 ** 3;

/** Rows of one UNWIND. */
export const BATCH = 1000;
