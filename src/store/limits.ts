import type { QueryLimits } from '../model/store';

/** What a query may cost where the caller says nothing. */
export const DEFAULT_LIMITS: QueryLimits = { timeout: 30_000, rows: 10_000 };

/** Memory (bytes) that a query may take of the embedded engine's process, over what the process has when it starts. */
export const ENGINE_MEMORY = 2 * 1024 ** 3;

/** Memory (bytes, about) of the rows of one result: beyond that a query is stopped on both engines. */
export const RESULT_SIZE = 256 * 1024 ** 2;

/** Rows of one UNWIND. */
export const BATCH = 1000;
