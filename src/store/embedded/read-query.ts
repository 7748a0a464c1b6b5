import { QueryError, StoreError } from '../../model/errors';
import type { CypherQuery, QueryLimits, QueryResult } from '../../model/store';
import { guardText, placeOfWrite } from '../cypher/text-guard';
import { ENGINE_MEMORY, RESULT_SIZE } from '../limits';
import { EngineEnded, type EngineProcess } from './engine-process';
import { queryError } from './errors';
import { guardPlan } from './plan-guard';

type ReadReply = QueryResult & { readonly written: boolean; readonly tooLarge: boolean };

/**
 * Asks a person's question: refused where it does more than read, ended with its process where it takes longer or needs more memory than it
 * may. Throws QueryError, and StoreError where the engine itself fails.
 */
export async function readQuery(
  engine: EngineProcess,
  query: CypherQuery,
  { timeout, rows, signal }: QueryLimits,
): Promise<QueryResult> {
  if (signal?.aborted) throw new QueryError('cancelled');
  guardText(query.text);
  const end = () => void engine.kill();
  const slow = setTimeout(end, timeout);
  signal?.addEventListener('abort', end);
  try {
    await guard(engine, query);
    const limits = { rows, memory: ENGINE_MEMORY, size: RESULT_SIZE };
    const reply = (await engine.request('read', { ...query, ...limits })) as ReadReply;
    if (reply.written) throw new QueryError('writes');
    if (reply.tooLarge) throw new QueryError('memory', { size: RESULT_SIZE });
    return { columns: reply.columns, rows: reply.rows, truncated: reply.truncated };
  } catch (error) {
    if (error instanceof EngineEnded && error.reason === 'killed')
      throw signal?.aborted
        ? new QueryError('cancelled', {}, error)
        : new QueryError('timeout', { timeout }, error);
    if (error instanceof EngineEnded && error.reason === 'memory') throw new QueryError('memory', {}, error);
    throw error instanceof StoreError ? queryError(error, query.text) : error;
  } finally {
    clearTimeout(slow);
    signal?.removeEventListener('abort', end);
  }
}

/** EXPLAIN runs nothing; it stumbles over schema commands, which write. */
async function guard(engine: EngineProcess, { text, params }: CypherQuery): Promise<void> {
  let plan: readonly (readonly unknown[])[];
  try {
    plan = (await engine.request('run', { text: `EXPLAIN\n${text}`, params })) as typeof plan;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (/Schema commands/.test(String(error.data.reason)))
      throw new QueryError('writes', { operator: 'Schema', ...placeOfWrite(text) }, error);
    throw queryError(error, text, 1);
  }
  try {
    guardPlan(plan.map(([line]) => String(line)).join('\n'));
  } catch (error) {
    throw error instanceof QueryError && error.code === 'writes'
      ? new QueryError('writes', { ...error.data, ...placeOfWrite(text) }, error)
      : error;
  }
}
