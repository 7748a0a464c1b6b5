import type { FastifyReply } from 'fastify';
import { NewsgraphError } from '../model/errors';
import { meantClause } from '../query';
import type { ErrorView } from './api';
import { faultMessage, parameterOf } from './query-fault';

/** An answer other than 200, made by the server itself. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (what: string): HttpError =>
  new HttpError(
    404,
    'not-found',
    `There is no such ${what}. It may have changed since the page was loaded: reload it.`,
  );

/** Status and text by kind and code of the product's errors; a kind alone is the fallback of its codes. */
const ANSWERS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  'query.syntax': [400, 'The query is not valid Cypher.'],
  'query.writes': [403, 'Queries here only read. Change the graph with the command line.'],
  'query.forbidden': [403, 'This clause or procedure is not allowed here.'],
  'query.parameter': [400, 'A parameter of the query is missing or has the wrong type.'],
  'query.timeout': [408, 'The query took too long. Narrow it down, or add a LIMIT.'],
  'query.cancelled': [499, 'The query was ended before it had an answer.'],
  'query.unknown': [404, 'There is no such saved query.'],
  'query.memory': [413, 'The query needs too much memory. Narrow it down, or add a LIMIT.'],
  query: [400, 'The query could not be run.'],
  'store.locked': [503, 'The database is in use by another process. Close that one and reload.'],
  'store.unreachable': [503, 'The database does not answer. Start it and reload.'],
  'store.password': [503, 'The database refused the password.'],
  store: [500, 'The database failed. Restart newsgraph; the log of the command says more.'],
};

const detail = (data: Readonly<Record<string, unknown>>): string => {
  const reason = data.reason ?? data.detail ?? data.message;
  const parameter = typeof data.parameter === 'string' ? ` Parameter: ${data.parameter.slice(0, 100)}.` : '';
  const said = typeof reason === 'string' ? ` ${reason.slice(0, 500)}` : parameter;
  const instead = meant(data);
  return said + (instead !== '' && /\w$/.test(said) ? '.' : '') + instead;
};

/** A clause that is misspelt where the grammar stumbled. */
const meant = ({ source, column }: Readonly<Record<string, unknown>>): string => {
  const clause = typeof source === 'string' ? meantClause(source, Number(column)) : null;
  return clause === null ? '' : ` Did you mean ${clause}?`;
};

/** Where in the query of whoever asks; nothing where the error names no place. */
function positionOf(data: Readonly<Record<string, unknown>>): Pick<ErrorView, 'position'> {
  const { line, column, source } = data;
  if (typeof line !== 'number' || typeof column !== 'number' || typeof source !== 'string') return {};
  return { position: { line, column, source } };
}

/** What a query of ours can meet that is nobody's mistake; any other failure of one is our own. */
const OWN_QUERY: Readonly<Record<string, readonly [status: number, message: string]>> = {
  timeout: [503, 'The database took too long to answer. Try again; if it stays, restart newsgraph.'],
  memory: [503, 'The database ran out of memory. Close other programs, then try again.'],
};

function viewOf(error: unknown, ownQuery: boolean): readonly [number, ErrorView] {
  if (error instanceof HttpError) return [error.status, { code: error.code, message: error.message }];
  if (error instanceof NewsgraphError) {
    const { kind, code, data } = error;
    if (kind === 'query' && ownQuery) {
      const [status, message] = OWN_QUERY[code] ?? UNKNOWN;
      return [status, { code: OWN_QUERY[code] ? `query.${code}` : 'internal', message }];
    }
    const [status, message] = ANSWERS[`${kind}.${code}`] ?? ANSWERS[kind] ?? UNKNOWN;
    if (kind !== 'query') return [status, { code: `${kind}.${code}`, message }];
    const text = faultMessage(code, data) ?? message + detail(data);
    return [
      status,
      { code: `${kind}.${code}`, message: text, ...positionOf(data), ...parameterOf(code, data) },
    ];
  }
  const status = (error as { statusCode?: unknown }).statusCode;
  // What fastify itself refuses: a body that is too large, is no JSON …
  if (typeof status === 'number' && status >= 400 && status < 500)
    return [status, { code: 'request', message: (error as Error).message }];
  return [UNKNOWN[0], { code: 'internal', message: UNKNOWN[1] }];
}

const UNKNOWN = [500, 'Something went wrong in newsgraph itself. Reload; if it stays, restart it.'] as const;

/**
 * Sends any error as JSON `{code, message, position, parameter}`; nothing of the machine (paths, stacks) gets out. `ownQuery`: the queries of this
 * address are the product's, not those of whoever asks.
 */
export function answerError(error: unknown, reply: FastifyReply, ownQuery = true): FastifyReply {
  const [status, view] = viewOf(error, ownQuery);
  return reply.status(status).type('application/json; charset=utf-8').send(view);
}
