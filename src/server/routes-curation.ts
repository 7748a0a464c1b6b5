import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Surroundings } from '../model/clock';
import { type Decision, kindOf, parseDecision, type StoredDecision } from '../model/decision';
import type { GraphStore } from '../model/store';
import { ask, entityNames, mergedNames, statementTriples } from '../query';
import * as api from './api-curation';
import { decisionFault } from './decision-fault';
import { parse } from './parse';
import { mustBeAllowed, type Permit } from './permit';

const byId = z.object({ id: z.string().min(1).max(200) });

const viewOf = ({ seq: _, ...decision }: StoredDecision): api.DecisionView => decision as api.DecisionView;

/** Every decision, with what it is about in words. */
async function listed(store: GraphStore): Promise<api.DecisionsView> {
  const decisions = await store.decisions();
  const unique = (about: (decision: Decision) => readonly string[]) => [...new Set(decisions.flatMap(about))];
  const entities = { ids: unique((d) => kindOf(d).entities(d)) };
  const statements = { ids: unique((d) => kindOf(d).statements(d)) };
  const names =
    entities.ids.length === 0
      ? []
      : [...(await ask(store, mergedNames, entities)), ...(await ask(store, entityNames, entities))];
  const triples = statements.ids.length === 0 ? [] : await ask(store, statementTriples, statements);
  return {
    decisions: decisions.map(viewOf),
    names: Object.fromEntries(names),
    statements: Object.fromEntries(triples.map(({ id, ...triple }) => [id, triple])),
  };
}

/** People's decisions: the list, a new one, and taking one back. */
export function registerCuration(
  app: FastifyInstance,
  store: GraphStore,
  permit: Permit,
  { now, uuid }: Surroundings,
): void {
  const refused = (error: unknown): never => {
    throw decisionFault(error);
  };

  app.get('/api/decisions', async (): Promise<api.DecisionsView> => listed(store));

  app.post('/api/decisions', async (request, reply): Promise<api.DecisionView> => {
    mustBeAllowed(permit);
    const { decision, author, reason } = parse(api.decisionRequest, request.body);
    try {
      const whole = parseDecision({ ...decision, id: uuid(), at: now(), author, reason: reason || null });
      const stored = await store.decide(whole);
      reply.status(201);
      return viewOf(stored);
    } catch (error) {
      return refused(error);
    }
  });

  app.post('/api/decisions/:id/undo', async (request): Promise<api.DecisionView> => {
    mustBeAllowed(permit);
    const { id } = parse(byId, request.params);
    const { author, reason } = parse(api.undoRequest, request.body);
    return store.undo(id, { by: author, at: now(), reason: reason || null }).then(viewOf, refused);
  });
}
