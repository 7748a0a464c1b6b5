import { z } from 'zod';
import * as api from './api';
import * as adding from './api-adding';
import * as curation from './api-curation';

/** Every address of the API with the shapes of `api*.ts`: what the OpenAPI document is made of. */
export interface Described {
  readonly method: 'get' | 'post' | 'delete';
  /** As in OpenAPI: `/api/nodes/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** Parameters in the path and after `?`. */
  readonly params?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A shape, or the media type of something else. */
  readonly answer: z.ZodType | string;
}

const id = z.object({ id: z.string() });
const format = z.object({
  format: z.enum(['gexf', 'graphml', 'graphology', 'jsonl', 'cypher', 'turtle', 'jsonld', 'ftm']),
});
const FILE = 'application/octet-stream';

export const DESCRIBED: readonly Described[] = [
  {
    method: 'get',
    path: '/api/vocabulary',
    summary: 'Types of entities and relations',
    answer: api.vocabularyView,
  },
  {
    method: 'get',
    path: '/api/graph',
    summary: 'Entities and the edges between them',
    answer: api.graphView,
  },
  {
    ...{ method: 'get', path: '/api/disputed', answer: z.array(api.ghostEdge) },
    summary: 'Readings that are no facts: denied, planned, feared',
  },
  {
    method: 'get',
    path: '/api/nodes/{id}',
    summary: 'All that is said of an entity',
    params: id,
    answer: api.nodeView,
  },
  {
    ...{ method: 'get', path: '/api/edges', params: z.object({ key: z.string() }), answer: api.edgeView },
    summary: 'Every statement behind an edge, with its sentences and speakers',
  },
  { method: 'get', path: '/api/articles', summary: 'The articles', answer: z.array(api.articleEntry) },
  {
    ...{ method: 'get', path: '/api/articles/{id}', params: id, answer: api.articleView },
    summary: 'The text of an article with all its mentions',
  },
  {
    ...{ method: 'get', path: '/api/search', answer: api.searchView },
    summary: 'Entities, sentences and claims',
    params: z.object({ q: z.string().max(500), limit: z.number().int().min(1).max(100).default(20) }),
  },
  {
    ...{ method: 'get', path: '/api/statements', params: api.linesRequest, answer: api.statementLines },
    summary: 'All statements, as lines of a table',
  },
  {
    ...{ method: 'get', path: '/api/claims', params: api.linesRequest, answer: api.claimLines },
    summary: 'All claims, as lines of a table',
  },
  {
    ...{ method: 'get', path: '/api/export/{format}', answer: FILE },
    summary: 'The graph in another form',
    params: format.extend({ type: z.string().max(5_000).optional() }),
  },
  {
    ...{
      method: 'post',
      path: '/api/export/{format}',
      params: format,
      body: api.exportRequest,
      answer: FILE,
    },
    summary: 'A part of the graph in another form',
  },
  { method: 'get', path: '/api/queries', summary: 'The saved queries', answer: z.array(api.savedQueryView) },
  { method: 'get', path: '/api/schema', summary: 'What a query can name', answer: api.schemaView },
  {
    ...{ method: 'post', path: '/api/query', body: api.queryRequest, answer: api.queryView },
    summary: 'Runs a query that only reads',
  },
  {
    method: 'get',
    path: '/api/abilities',
    summary: 'What may be changed here',
    answer: curation.abilitiesView,
  },
  {
    method: 'get',
    path: '/api/decisions',
    summary: 'What people have decided',
    answer: curation.decisionsView,
  },
  {
    ...{
      method: 'post',
      path: '/api/decisions',
      body: curation.decisionRequest,
      answer: curation.decisionView,
    },
    summary: 'Merge, split, rename, reject, confirm',
  },
  {
    ...{ method: 'post', path: '/api/decisions/{id}/undo', params: id, body: curation.undoRequest },
    ...{ summary: 'Takes a decision back', answer: curation.decisionView },
  },
  {
    ...{
      method: 'post',
      path: '/api/articles',
      params: adding.fileRequest.partial(),
      body: adding.articleRequest,
    },
    ...{
      summary: 'Adds an article: as JSON, or the bytes of a file with its name in the address',
      answer: adding.jobView,
    },
  },
  {
    method: 'get',
    path: '/api/jobs',
    summary: 'Articles that are being added',
    answer: z.array(adding.jobView),
  },
  { method: 'delete', path: '/api/jobs/{id}', summary: 'Stops adding', params: id, answer: adding.jobView },
  {
    ...{ method: 'get', path: '/api/jobs/{id}/events', params: id, answer: 'text/event-stream' },
    summary: 'How far it is, as server-sent events: each is a JobView',
  },
];

/** Shapes that have a name of their own in the document. */
export const NAMED: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  [api, adding, curation].flatMap((shapes) =>
    Object.entries(shapes).flatMap(([name, shape]) =>
      shape instanceof z.ZodType ? [[`${name[0]!.toUpperCase()}${name.slice(1)}`, shape] as const] : [],
    ),
  ),
);
