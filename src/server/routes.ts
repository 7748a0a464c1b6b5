import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { GraphStore } from '../model/store';
import { vocabulary } from '../model/vocabulary';
import {
  articles,
  articleText,
  ask,
  claimsAbout,
  claimsBy,
  disputed,
  edgeEvidence,
  edgeModalities,
  graphQuery,
  nodeEvidence,
  statementsOfPair,
} from '../query';
import type * as api from './api';
import { notFound } from './errors';
import { parse } from './parse';
import { readInOf } from './provenance';
import { foundSentences } from './search';
import { claimOf, detailOf, edgeOf, ghostsOf, mentioningOf, nodeOf, statementOf } from './views';

/** Above this the viewer shows the most mentioned entities and says so. */
const MAX_NODES = 10_000;
const MAX_HITS = 100;
const DEPTH = 200;

const byId = z.object({ id: z.string().min(1) });
const byKey = z.object({ key: z.string().min(1) });
const searchRequest = z.object({
  q: z.string().max(500),
  limit: z.coerce.number().int().min(1).max(MAX_HITS).default(20),
});

/** What the viewer has to know of `schema/`. */
export function vocabularyOf(): api.VocabularyView {
  const { entityTypes, relationTypes } = vocabulary();
  return {
    entityTypes: [...entityTypes.values()].map(({ type, label, plural, colour, icon, hidden }) => ({
      ...{ type, plural, colour, icon, hidden },
      label: label ?? plural,
    })),
    relationTypes: [...relationTypes.values()].map(({ type, group, quad, symmetric }) => ({
      type,
      group,
      quad,
      symmetric,
    })),
  };
}

/** The routes of the API, each one typed by `api.ts`. */
export function registerRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get('/api/vocabulary', async (): Promise<api.VocabularyView> => vocabularyOf());

  app.get('/api/graph', async (): Promise<api.GraphView> => {
    const { nodes, edges, truncated } = await graphQuery(store, MAX_NODES);
    const meant = await ask(store, edgeModalities, {});
    const readIn = readInOf(await ask(store, articles, {}));
    return {
      nodes: nodes.map((n) => nodeOf(n, readIn)),
      edges: edges.map((e) => edgeOf(e, meant.get(e.key) ?? [], readIn)),
      truncated,
    };
  });

  app.get('/api/disputed', async (): Promise<api.GhostEdge[]> => ghostsOf(await ask(store, disputed, {})));

  app.get('/api/nodes/:id', async (request): Promise<api.NodeView> => {
    const { id } = parse(byId, request.params);
    const found = await nodeEvidence(store, id);
    if (found === null) throw notFound('entity');
    return {
      node: detailOf(found.entity),
      sentences: found.sentences.map(mentioningOf),
      statements: found.statements.map(statementOf),
      saidBy: (await ask(store, claimsBy, { id })).map(claimOf),
      saidAbout: (await ask(store, claimsAbout, { id })).map(claimOf),
    };
  });

  // The key is a query parameter: it holds `|` and `#`.
  app.get('/api/edges', async (request): Promise<api.EdgeView> => {
    const { key } = parse(byKey, request.query);
    const statements = await ask(store, edgeEvidence, { key });
    const first = statements[0];
    if (first === undefined) throw notFound('relation');
    const all = await ask(store, statementsOfPair, { one: first.subjectId, other: first.objectId });
    const between = all.filter((s) => s.edgeKey !== key);
    return { key, statements: statements.map(statementOf), between: between.map(statementOf) };
  });

  app.get(
    '/api/articles',
    async (): Promise<api.ArticleEntry[]> =>
      (await ask(store, articles, {})).map(({ id, title, publisher, publishedAt, url, sentences }) => ({
        ...{ id, title, publisher, publishedAt, url, sentences },
      })),
  );

  app.get('/api/articles/:id', async (request): Promise<api.ArticleView> => {
    const found = await articleText(store, parse(byId, request.params).id);
    if (found === null) throw notFound('article');
    const { id, title, publisher, publishedAt, url, text } = found;
    return {
      article: { id, title, publisher, publishedAt, url },
      text,
      sentences: found.sentences.map(({ start, end, isDuplicate }) => ({ start, end, isDuplicate })),
      mentions: found.mentions.map((m) => ({
        start: m.start,
        end: m.end,
        entity: m.entityId,
        name: m.name,
        type: m.etype,
      })),
    };
  });

  app.get('/api/search', async (request): Promise<api.SearchView> => {
    const { q, limit } = parse(searchRequest, request.query);
    if (q.trim() === '') return { hits: [], sentences: [] };
    // A name fills the first places with entities and claims: sentences are looked for further down.
    const all = await store.search(q, DEPTH);
    return { hits: all.slice(0, limit), sentences: await foundSentences(store, all, limit) };
  });
}
