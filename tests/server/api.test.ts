import type { FastifyInstance } from 'fastify';
import type { ZodType } from 'zod';
import { QueryError, StoreError } from '../../src/model/errors';
import { buildApp } from '../../src/server';
import * as api from '../../src/server/api';
import { ARTICLE_ID, TEXT } from '../viewer/hand-made';
import { FakeStore, handMadeStore, sentenceIds } from './fake-store';

const HOST = { host: '127.0.0.1:4000' };
const OWNS = 'x:meridian|OWNS|x:terminal';

const serve = (store = handMadeStore()): Promise<FastifyInstance> =>
  buildApp({ store, viewerDir: null, hosts: ['127.0.0.1'] });

/** Answer of a GET, checked against its schema. */
async function get<T>(path: string, schema: ZodType<T>, app?: FastifyInstance): Promise<T> {
  const response = await (app ?? (await serve())).inject({ url: path, headers: HOST });
  expect([path, response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([
    path,
    200,
    '',
  ]);
  return schema.parse(response.json());
}

test('the graph: entities and facts, nothing that is disputed', async () => {
  const { nodes, edges, truncated } = await get('/api/graph', api.graphView);
  expect(nodes.find((n) => n.id === 'x:meridian')).toMatchObject({
    name: 'Meridian Company',
    type: 'ORGANIZATION',
    mentions: 4,
  });
  expect(edges.find((e) => e.key === OWNS)).toMatchObject({
    type: 'OWNS',
    source: 'x:meridian',
    target: 'x:terminal',
    hedged: false,
    modalities: ['reported'],
    speakers: ['Lena Ortiz'],
    articles: [ARTICLE_ID],
  });
  expect(edges.some((e) => e.type === 'ENDED')).toBe(false);
  expect(edges.find((e) => e.type === 'TRADED_WITH')).toMatchObject({ hedged: true });
  expect(truncated).toBe(false);
});

test('an edge leads to its sentence, the span that decided, and who says so, innermost first', async () => {
  const { statements } = await get(`/api/edges?key=${encodeURIComponent(OWNS)}`, api.edgeView);
  const [s] = statements;
  expect(s!.sources.map((x) => [x.name, x.kind])).toEqual([
    ['Lena Ortiz', 'entity'],
    ['Harbour Times', 'entity'],
    ['Alder Daily', 'article'],
  ]);
  const [x] = s!.sentences;
  expect(TEXT.slice(x!.start, x!.start + x!.text.length)).toBe(x!.text);
  expect(x!.text.slice(...x!.trigger!)).toBe('bought');
  expect(x!.text.slice(...x!.subject!)).toBe('Meridian Company');
  expect(s).toMatchObject({
    modality: 'reported',
    by: 'statements@1',
    plain: true,
    article: { title: 'Who owns the ferry terminal?' },
  });
});

test('with an edge comes what else is said of the same two', async () => {
  const { between } = await get(`/api/edges?key=${encodeURIComponent(OWNS)}`, api.edgeView);
  expect(between.map((s) => [s.type, s.polarity])).toEqual([['ENDED', 'negative']]);
});

test('a node leads to its sentences, statements and claims', async () => {
  const view = await get('/api/nodes/x%3Aortiz', api.nodeView);
  expect(view.sentences.map((x) => x.mentions.map(([a, b]) => x.text.slice(a, b)))).toEqual([
    ['Lena Ortiz'],
    ['Ortiz'],
  ]);
  expect(view.saidBy.map((c) => c.text)).toEqual([
    'The Meridian Company bought the North Ferry Terminal in March',
  ]);
  expect(view.statements.map((s) => s.type).sort()).toEqual(['HEADS', 'SPOKE_TO', 'SUPPORTED']);
});

test('a linked entity says which Wikidata item it is, and how sure that is', async () => {
  const { node } = await get('/api/nodes/x%3Atimes', api.nodeView);
  expect(node).toMatchObject({ qid: 'Q4115189', linkConfidence: 0.93 });
  const other = await get('/api/nodes/x%3Aortiz', api.nodeView);
  expect(other.node).toMatchObject({ qid: null, linkConfidence: null });
});

test('disputed readings become ghost edges', async () => {
  const ghosts = await get('/api/disputed', api.ghostEdge.array());
  expect(ghosts).toMatchObject([
    { type: 'ENDED', polarity: 'negative', source: 'x:meridian', target: 'x:terminal', statements: 1 },
  ]);
});

test('lines of the tables: every statement with its sentence, every claim with what it is about', async () => {
  const { lines, truncated } = await get('/api/statements', api.statementLines);
  expect([lines.length, truncated]).toEqual([7, false]);
  const owns = lines.find((s) => s.edgeKey === OWNS)!;
  expect(owns).toMatchObject({ speakers: ['Lena Ortiz', 'Harbour Times', 'Alder Daily'], plain: true });
  expect(TEXT.slice(owns.start, owns.start + owns.text.length)).toBe(owns.text);
  expect(lines.filter((s) => !s.plain).map((s) => s.type)).toEqual(['ENDED']);
  const claims = await get('/api/claims', api.claimLines);
  expect(claims.lines.find((c) => c.text.startsWith('It may sell'))!.about).toContain('x:pena');
});

test('a limit of lines that is none is refused', async () => {
  const app = await serve();
  for (const limit of ['0', 'many', '1e9']) {
    const response = await app.inject({ url: `/api/statements?limit=${limit}`, headers: HOST });
    expect([limit, response.statusCode]).toEqual([limit, 400]);
  }
});

test('entities and relations say where they were read: publishers and days', async () => {
  const { nodes, edges } = await get('/api/graph', api.graphView);
  const read = { publishers: ['Alder Daily'], published: ['2024-05-06'] };
  expect(nodes[0]).toMatchObject(read);
  expect(edges.find((e) => e.key === OWNS)).toMatchObject({ ...read, validFrom: '2024-03', validTo: null });
});

test('articles: the list, and the text with its mentions', async () => {
  expect(await get('/api/articles', api.articleEntry.array())).toMatchObject([
    { id: ARTICLE_ID, sentences: 5 },
  ]);
  const view = await get(`/api/articles/${ARTICLE_ID}`, api.articleView);
  expect(view.text).toBe(TEXT);
  expect(view.mentions.map((m) => TEXT.slice(m.start, m.end))).toContain('Tomás Peña');
});

test('the vocabulary comes from schema/', async () => {
  const { entityTypes, relationTypes } = await get('/api/vocabulary', api.vocabularyView);
  expect(entityTypes.find((t) => t.type === 'DATE')).toMatchObject({ hidden: true });
  expect(relationTypes.length).toBeGreaterThan(70);
});

test('search passes words and limit on, and asks nothing for an empty query', async () => {
  const store = handMadeStore();
  store.hits = [1, 2, 3].map((score) => ({ label: 'Person', id: `p${score}`, text: 'x', score }));
  const app = await serve(store);
  expect((await get('/api/search?q=ortiz&limit=2', api.searchView, app)).hits).toHaveLength(2);
  expect((await get('/api/search?q=%20', api.searchView, app)).hits).toEqual([]);
});

test('sentences that were found lead to their place in the article', async () => {
  const store = handMadeStore();
  const [first, second] = sentenceIds();
  store.hits = [second!, 'gone', first!].map((id) => ({ label: 'Sentence', id, text: 'x', score: 1 }));
  const { sentences } = await get('/api/search?q=terminal', api.searchView, await serve(store));
  expect(sentences.map((x) => x.id)).toEqual([second, first]);
  for (const x of sentences) expect(TEXT.slice(x.start, x.start + x.text.length)).toBe(x.text);
  expect(sentences[0]!.article.title).toBe('Who owns the ferry terminal?');
});

test('a query is passed to the store with limits', async () => {
  const store = handMadeStore();
  const app = await serve(store);
  const payload = { text: 'RETURN $a AS n', params: { a: 'b' } };
  const response = await app.inject({ method: 'POST', url: '/api/query', headers: HOST, payload });
  expect(api.queryView.parse(response.json())).toEqual({ columns: ['n'], rows: [[1]], truncated: false });
  expect(store.asked).toEqual([payload]);
});

test('a query that names what no graph has is answered, with hints', async () => {
  const app = await serve(new FakeStore(() => []));
  const payload = { text: 'MATCH (n:Persn) RETURN n.id AS n', params: {} };
  const response = await app.inject({ method: 'POST', url: '/api/query', headers: HOST, payload });
  expect(api.queryView.parse(response.json()).hints).toEqual([
    { kind: 'label', name: 'Persn', nearest: ['Person'], line: 1, column: 10 },
  ]);
});

describe('errors are JSON with a code, words and the right status', () => {
  const failing = (error: Error) =>
    new FakeStore(() => {
      throw error;
    });
  const post = async (store: FakeStore, payload: unknown) =>
    (await serve(store)).inject({
      method: 'POST',
      url: '/api/query',
      headers: HOST,
      payload: payload as object,
    });

  test.each([
    [new QueryError('writes'), 403, 'query.writes'],
    [new QueryError('syntax', { reason: 'near MACTH' }), 400, 'query.syntax'],
    [new QueryError('timeout'), 408, 'query.timeout'],
    [new StoreError('unreachable'), 503, 'store.unreachable'],
    [new StoreError('damaged'), 500, 'store.damaged'],
    [new Error('/home/someone/secret.txt'), 500, 'internal'],
  ])('%s', async (error, status, code) => {
    const response = await post(failing(error), { text: 'RETURN 1' });
    expect([response.statusCode, api.errorView.parse(response.json()).code]).toEqual([status, code]);
    expect(response.body).not.toContain('secret');
  });

  test('an error of a query says where in its text, and what was probably meant', async () => {
    const place = { line: 2, column: 1, source: 'RETRN n' };
    const error = new QueryError('syntax', { message: 'Expected end of query', ...place });
    const response = await post(failing(error), { text: 'MATCH (n)\nRETRN n' });
    expect(api.errorView.parse(response.json())).toEqual({
      code: 'query.syntax',
      message: expect.stringMatching(/Expected end of query.*Did you mean RETURN\?/),
      position: place,
    });
  });

  test.each([
    [new QueryError('failed', { query: 'graphNodes', reason: 'a row has another shape' }), 500, 'internal'],
    [new QueryError('syntax', { message: 'near MATCH' }), 500, 'internal'],
    [new QueryError('timeout', { timeout: 30_000 }), 503, 'query.timeout'],
  ])('our own query fails: %s', async (error, status, code) => {
    const response = await (await serve(failing(error))).inject({ url: '/api/graph', headers: HOST });
    expect([response.statusCode, api.errorView.parse(response.json()).code]).toEqual([status, code]);
    expect(response.body).not.toMatch(/shape|MATCH/);
  });

  test('a row of another shape is our own mistake', async () => {
    const store = new FakeStore(() => [{ id: 7 }]);
    const response = await (await serve(store)).inject({ url: '/api/articles', headers: HOST });
    expect(response.statusCode).toBe(500);
  });

  test.each([
    ['no text', {}],
    ['an unknown field', { text: 'RETURN 1', write: true }],
    ['a map as parameter', { text: 'RETURN 1', params: { a: { b: 1 } } }],
  ])('%s is refused', async (_name, payload) => {
    const response = await post(handMadeStore(), payload);
    expect([response.statusCode, response.json().code]).toEqual([400, 'request']);
  });

  test.each([
    '/api/nodes/nobody',
    '/api/edges?key=none',
    '/api/articles/none',
    '/api/other',
    '/../package.json',
  ])('%s is not there', async (url) => {
    const response = await (await serve()).inject({ url, headers: HOST });
    expect([response.statusCode, api.errorView.parse(response.json()).code]).toEqual([404, 'not-found']);
  });

  test('a missing key, a limit out of range and a body that is too large are refused', async () => {
    const app = await serve();
    for (const url of ['/api/edges', '/api/search?q=a&limit=5000'])
      expect((await app.inject({ url, headers: HOST })).statusCode).toBe(400);
    expect((await post(handMadeStore(), { text: 'x'.repeat(400_000) })).statusCode).toBe(413);
  });
});
