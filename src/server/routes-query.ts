import type { FastifyInstance, FastifyReply } from 'fastify';
import { QueryError } from '../model/errors';
import type { CypherQuery, GraphStore } from '../model/store';
import { ask, hintsOf, propertyKeys, savedQueries, savedQuery } from '../query';
import { choicesOf } from '../query/choices';
import { readValue } from '../query/parameter';
import { edgeTypes, entityLabels, KEYED_LABELS, LINK_TYPES } from '../store/names';
import * as api from './api';
import { FUNCTIONS } from './cypher-functions';
import { parse } from './parse';

/** The only address that runs queries of whoever asks. */
export const QUERY_ROUTE = '/api/query';
const QUERY_LIMITS = { timeout: 10_000, rows: 1_000 };

const savedList = (): api.SavedQueryView[] =>
  [...savedQueries().values()].map(({ name, folder, title, question, parameters, example, text }) => ({
    ...{ name, folder, title, question, text, example },
    parameters: parameters.map(({ name, type, of, description, default: fallback }) => ({
      ...{ name, type, description },
      choices: of === undefined ? null : [...choicesOf(of)],
      default: fallback === undefined ? null : String(fallback ?? ''),
    })),
  }));

function cypherOf(asked: api.QueryRequest): CypherQuery {
  if ('name' in asked) return savedQuery(asked.name, asked.params);
  const { text, params, types } = asked;
  const read = Object.entries(params).map(([name, value]) => {
    const type = types[name];
    const known = type === undefined ? value : readValue(type, value);
    if (known === undefined)
      throw new QueryError('parameter', { problem: 'type', parameter: name, expected: type, given: value });
    return [name, known];
  });
  return { text, params: Object.fromEntries(read) };
}

/** Fires when whoever asked goes away before the answer. */
function gone(reply: FastifyReply): AbortSignal {
  const abort = new AbortController();
  reply.raw.on('close', () => reply.raw.writableEnded || abort.abort());
  return abort.signal;
}

/** Cypher: the saved queries, what a query can name, and running one, which only reads. */
export function registerQueries(app: FastifyInstance, store: GraphStore): void {
  app.get('/api/queries', async (): Promise<api.SavedQueryView[]> => savedList());

  app.get(
    '/api/schema',
    async (): Promise<api.SchemaView> => ({
      labels: [...KEYED_LABELS, ...entityLabels()].sort(),
      relationshipTypes: [...edgeTypes(), ...LINK_TYPES].sort(),
      propertyKeys: [...(await ask(store, propertyKeys, {}))],
      functions: FUNCTIONS.map((f) => ({ ...f })),
      limits: { seconds: QUERY_LIMITS.timeout / 1000, rows: QUERY_LIMITS.rows },
    }),
  );

  app.post(QUERY_ROUTE, async (request, reply): Promise<api.QueryView> => {
    const query = cypherOf(parse(api.queryRequest, request.body));
    const { columns, rows, truncated } = await store.query(query, { ...QUERY_LIMITS, signal: gone(reply) });
    const hints = hintsOf(query.text).map((hint) => ({ ...hint, nearest: [...hint.nearest] }));
    const found = { columns: [...columns], rows: rows.map((row) => [...row]), truncated };
    return hints.length > 0 ? { ...found, hints } : found;
  });
}
