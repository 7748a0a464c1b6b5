import type { FastifyInstance } from 'fastify';
import type { GraphStore } from '../model/store';
import { allClaims, allStatements, ask } from '../query';
import * as api from './api';
import { claimLineOf, statementLineOf } from './lines';
import { parse } from './parse';

/** What the tables list: statements and claims, at most `limit` of them. */
export function registerLines(app: FastifyInstance, store: GraphStore): void {
  app.get('/api/statements', async (request): Promise<api.StatementLines> => {
    const { limit: rows } = parse(api.linesRequest, request.query);
    const { lines, truncated } = await ask(store, allStatements, {}, { rows });
    return { lines: lines.map(statementLineOf), truncated };
  });

  app.get('/api/claims', async (request): Promise<api.ClaimLines> => {
    const { limit: rows } = parse(api.linesRequest, request.query);
    const { lines, truncated } = await ask(store, allClaims, {}, { rows });
    return { lines: lines.map(claimLineOf), truncated };
  });
}
