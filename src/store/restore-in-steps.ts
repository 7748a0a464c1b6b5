import { randomUUID } from 'node:crypto';
import { StoreError } from '../model/errors';
import type { GraphRecord, RestoreReport } from '../model/store';
import { deleteAll, holdsNothing, type InTransaction, loadRecords } from './load-records';
import { takeTicket } from './meta';
import { isMarked, mark, noteBatch, unmark } from './restore-marker';
import type { Statements } from './statements';

/** Runs what it is given in one transaction, again where the driver says that this may help. */
export type Transaction = <T>(work: (tx: Statements) => Promise<T>) => Promise<T>;

/**
 * Restores where a whole graph is too much for one transaction. A mark stands from before the first change until after the last: writers
 * and `prepare()` refuse to work meanwhile, and after a crash until a restore has come to its end. A database that was empty is emptied
 * again when the records turn out to be wrong.
 */
export async function restoreInSteps(
  records: AsyncIterable<GraphRecord>,
  replace: boolean,
  transaction: Transaction,
): Promise<RestoreReport> {
  const by = randomUUID();
  let batch = 0;
  const step: InTransaction = (work) => {
    const number = ++batch;
    return transaction(async (tx) => {
      if (await noteBatch(tx, by, number)) await work(tx);
    });
  };
  const wasEmpty = await transaction(async (tx) => {
    // waits for whoever writes just now
    await takeTicket(tx);
    const [half, nothing] = [await isMarked(tx), await holdsNothing(tx)];
    if (!replace && half) throw new StoreError('half-restored');
    if (!replace && !nothing) throw new StoreError('not-empty');
    await mark(tx, by);
    return nothing;
  });
  try {
    if (!wasEmpty) await deleteAll(step);
    const report = await loadRecords(records, step);
    await transaction((tx) => unmark(tx, by));
    return report;
  } catch (error) {
    if (wasEmpty)
      await deleteAll(step)
        .then(() => transaction((tx) => unmark(tx, by)))
        // the mark stays: the database is known to hold half a graph
        .catch(() => undefined);
    throw error;
  }
}
