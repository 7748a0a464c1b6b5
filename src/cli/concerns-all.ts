import { NewsgraphError, StoreError } from '../model/errors';

/** Errors of the database that one article causes. */
const ONE_ARTICLE = new Set(['invalid-rows', 'conflict']);

/** A full disk or missing weights stop every article; what one article causes stops only that one. */
export const concernsAll = (error: unknown): boolean =>
  error instanceof NewsgraphError &&
  error.kind !== 'input' &&
  !(error instanceof StoreError && ONE_ARTICLE.has(error.code));
