import { z } from 'zod';
import { QueryError } from '../model/errors';
import type { GraphStore, Properties, QueryLimits } from '../model/store';

/** A question with a typed answer: one Cypher statement, the shape of a row, and what the rows become. */
export interface QueryDefinition<P extends Properties, Row, Answer> {
  readonly name: string;
  readonly text: string;
  /** What the statement expects under `$name`. */
  readonly params: z.ZodType<P>;
  /** One row by column name. Both engines must give it. */
  readonly row: z.ZodType<Row>;
  map(rows: readonly Row[], truncated: boolean): Answer;
}

/** Declares a query; the type of the answer follows from `row` and `map`. */
export const defineQuery = <P extends Properties, Row, Answer>(
  query: QueryDefinition<P, Row, Answer>,
): QueryDefinition<P, Row, Answer> => query;

/** Of the product's own questions: they are bounded by the graph, people's by the store's defaults. */
const OWN_LIMITS: QueryLimits = { timeout: 30_000, rows: 200_000 };

/** Asks a store. Throws QueryError: `parameter` when `params` do not fit, `failed` when a row has another shape, and what the store throws. */
export async function ask<P extends Properties, Row, Answer>(
  store: Pick<GraphStore, 'query'>,
  query: QueryDefinition<P, Row, Answer>,
  params: P,
  limits: Partial<QueryLimits> = {},
): Promise<Answer> {
  const bound = query.params.safeParse(params);
  if (!bound.success) {
    throw new QueryError('parameter', { query: query.name, reason: z.prettifyError(bound.error) });
  }
  const result = await store.query({ text: query.text, params: bound.data }, { ...OWN_LIMITS, ...limits });
  const rows = z.array(query.row).safeParse(asRecords(result.columns, result.rows));
  if (!rows.success) {
    throw new QueryError('failed', { query: query.name, reason: z.prettifyError(rows.error) });
  }
  return query.map(rows.data, result.truncated);
}

/** Rows as objects by column name. */
export const asRecords = (
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
