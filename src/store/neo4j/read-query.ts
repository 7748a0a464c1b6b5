import type { Session } from 'neo4j-driver';
import { QueryError } from '../../model/errors';
import type { CypherQuery, QueryLimits, QueryResult } from '../../model/store';
import { guardText, placeOfWrite } from '../cypher/text-guard';
import { RESULT_SIZE } from '../limits';
import { sizeOf } from '../result-size';
import { queryError } from './errors';
import { type Explained, guardPlan } from './plan-guard';
import { fromNeo4j, toNeo4j } from './values';

/**
 * Asks a person's question in a session that reads: refused where it does more than that, ended by the server where it takes longer than
 * it may, and here where the answer gets too large. Throws QueryError, and StoreError where the server fails.
 */
export async function readQuery(
  session: Session,
  { text, params }: CypherQuery,
  { timeout, rows, signal }: QueryLimits,
): Promise<QueryResult> {
  if (signal?.aborted) throw new QueryError('cancelled');
  guardText(text);
  const explained = await explain(session, text, timeout);
  try {
    guardPlan(explained);
  } catch (error) {
    throw error instanceof QueryError && error.code === 'writes'
      ? new QueryError('writes', { ...error.data, ...placeOfWrite(text) }, error)
      : error;
  }
  try {
    const tx = await session.beginTransaction({ timeout });
    // closing the session resets its connection, which ends what runs on it
    const end = () => void session.close().catch(() => undefined);
    signal?.addEventListener('abort', end);
    try {
      const result = tx.run(text, toNeo4j(params) as Record<string, unknown>);
      const columns = await result.keys();
      const found: unknown[][] = [];
      let truncated = false;
      let size = 0;
      for await (const record of result) {
        truncated = found.length === rows;
        if (truncated) break;
        const row = record.map(fromNeo4j);
        size += sizeOf(row);
        if (size > RESULT_SIZE) throw new QueryError('memory', { size: RESULT_SIZE });
        found.push(row);
      }
      return { columns, rows: found, truncated };
    } finally {
      signal?.removeEventListener('abort', end);
      await tx.close();
    }
  } catch (error) {
    if (signal?.aborted) throw new QueryError('cancelled', {}, error);
    throw queryError(error, text, timeout);
  }
}

async function explain(session: Session, text: string, timeout: number): Promise<Explained> {
  try {
    const { summary } = await session.run(`EXPLAIN\n${text}`, {}, { timeout });
    return { queryType: summary.queryType, plan: summary.plan as Explained['plan'] };
  } catch (error) {
    throw queryError(error, text, timeout, 1);
  }
}
