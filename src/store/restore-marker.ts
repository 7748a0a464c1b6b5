import { StoreError } from '../model/errors';
import type { Statements } from './statements';

/** Id of the `Meta` node that stands while a graph is loaded in several transactions: who finds it works with half a graph. */
export const MARKER = 'restore';

/** Throws StoreError `half-restored` where the loading of a graph has not come to its end. */
export async function checkWhole(tx: Statements): Promise<void> {
  if (await isMarked(tx)) throw new StoreError('half-restored');
}

/** True while a graph is being loaded, or where that was cut off. */
export async function isMarked(tx: Statements): Promise<boolean> {
  return (await tx.run('MATCH (m:`Meta` {id: $id}) RETURN m.id AS id', { id: MARKER })).length > 0;
}

/** Marks the database; `by` tells this restore from others. Takes the mark over from one that was cut off. */
export async function mark(tx: Statements, by: string): Promise<void> {
  await tx.run('MERGE (m:`Meta` {id: $id}) SET m.by = $by, m.batch = 0', { id: MARKER, by });
}

/**
 * Notes that batch `batch` is written in this transaction. False when it was written before: its answer was lost and the driver asks
 * again. Throws StoreError `conflict` when another restore has taken over.
 */
export async function noteBatch(tx: Statements, by: string, batch: number): Promise<boolean> {
  const [found] = await tx.run(
    'MATCH (m:`Meta` {id: $id}) SET m.seen = $by RETURN m.by AS by, m.batch AS batch',
    { id: MARKER, by },
  );
  if (found === undefined || found[0] !== by) throw new StoreError('conflict');
  if (Number(found[1]) >= batch) return false;
  await tx.run('MATCH (m:`Meta` {id: $id}) SET m.batch = $batch', { id: MARKER, batch });
  return true;
}

/** The restore `by` has come to its end. Safe to repeat. */
export async function unmark(tx: Statements, by: string): Promise<void> {
  await tx.run('MATCH (m:`Meta` {id: $id, by: $by}) DELETE m', { id: MARKER, by });
}
