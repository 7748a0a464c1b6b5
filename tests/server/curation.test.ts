import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { articleRows } from '../../src/graph';
import type { GraphStore } from '../../src/model/store';
import { type AppOptions, buildApp } from '../../src/server';
import * as api from '../../src/server/api';
import { openStore } from '../../src/store/open';
import { handMadeExtraction } from '../viewer/hand-made';

const HOST = { host: '127.0.0.1:4000' };

/** The routes of people's decisions, against the embedded database. */
describe('decisions over HTTP', () => {
  let dir: string;
  let store: GraphStore;
  let app: FastifyInstance;
  let clock = 0;
  const surroundings = {
    now: () => new Date(Date.UTC(2024, 4, 8) + clock++ * 1000).toISOString(),
    uuid: () => `decision-${clock++}`,
  };
  const serve = (options: Partial<AppOptions> = {}) =>
    buildApp({ store, viewerDir: null, hosts: ['127.0.0.1'], surroundings, ...options });

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'curation-'));
    store = await openStore({ engine: 'embedded', path: path.join(dir, 'graph') });
    await store.prepare();
    await store.writeArticle(
      articleRows(handMadeExtraction(), { now: '2024-05-07T00:00:00Z', runId: 'run' }),
    );
    app = await serve();
  }, 120_000);
  afterEach(async () => {
    for (const { id } of await inForce())
      await store.undo(id, { by: 'test', at: surroundings.now(), reason: null });
  });
  afterAll(async () => {
    await app.close();
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  const post = (url: string, payload: object, headers: Record<string, string> = {}, to = app) =>
    to.inject({ method: 'POST', url, payload, headers: { ...HOST, ...headers } });
  const decide = (decision: api.DecisionContent, more: object = {}) =>
    post('/api/decisions', { decision, author: 'Ana', ...more });
  const list = async () =>
    api.decisionsView.parse((await app.inject({ url: '/api/decisions', headers: HOST })).json());
  const inForce = async () => (await list()).decisions.filter((d) => d.undone === null);
  const graph = async () =>
    api.graphView.parse((await app.inject({ url: '/api/graph', headers: HOST })).json());
  const MERGE: api.DecisionContent = { kind: 'merge', into: 'x:ortiz', entities: ['x:pena'] };

  test('a merge is made, listed with names, seen in the graph, and taken back to the very same graph', async () => {
    const before = await graph();
    const made = await decide(MERGE, { reason: 'one person' });
    expect(made.statusCode).toBe(201);
    const { id } = api.decisionView.parse(made.json());
    expect((await graph()).nodes.map((n) => n.id)).not.toContain('x:pena');
    const gone = await app.inject({ url: '/api/nodes/x%3Apena', headers: HOST });
    expect(api.nodeView.parse(gone.json()).node.id).toBe('x:ortiz');
    const listed = await list();
    expect(await inForce()).toMatchObject([
      { ...MERGE, id, author: 'Ana', reason: 'one person', undone: null },
    ]);
    expect(listed.names).toEqual({ 'x:ortiz': 'Lena Ortiz', 'x:pena': 'Tomás Peña' });

    const undone = await post(`/api/decisions/${id}/undo`, { author: 'Ben' });
    expect(api.decisionView.parse(undone.json()).undone).toMatchObject({ by: 'Ben', reason: null });
    expect(await graph()).toEqual(before);
    expect((await list()).decisions.find((d) => d.id === id)!.undone).toMatchObject({ by: 'Ben' });
  });

  test('a rejected statement makes no edge any more, and is named in the list', async () => {
    const key = 'x:meridian|OWNS|x:terminal';
    const evidence = await app.inject({ url: `/api/edges?${new URLSearchParams({ key })}`, headers: HOST });
    const statement = api.edgeView.parse(evidence.json()).statements[0]!.id;
    expect((await decide({ kind: 'reject', statement })).statusCode).toBe(201);
    expect((await graph()).edges.map((e) => e.key)).not.toContain(key);
    expect((await list()).statements[statement]).toEqual({
      subject: 'Meridian Company',
      type: 'OWNS',
      object: 'North Ferry Terminal',
      edgeKey: key,
    });
  });

  test.each<[string, api.DecisionContent, number, string]>([
    ['of nobody', { kind: 'rename', entity: 'x:nobody', name: 'N' }, 404, 'unknown-target'],
    ['of no statement', { kind: 'reject', statement: 'none' }, 404, 'unknown-target'],
    ['with itself', { kind: 'merge', into: 'x:pena', entities: ['x:pena'] }, 400, 'bad-decision'],
    ['of no type', { kind: 'retype', entity: 'x:pena', type: 'GHOST', subtype: null }, 400, 'bad-decision'],
    [
      'that leaves nothing',
      { kind: 'split', entity: 'x:pena', articles: ['harbour'], name: null },
      409,
      'decision-conflict',
    ],
    ['without a name', { kind: 'rename', entity: 'x:pena', name: '  ' }, 400, 'request'],
  ])('a decision %s is refused and changes nothing', async (_name, decision, status, code) => {
    const answer = await decide(decision);
    expect([answer.statusCode, api.errorView.parse(answer.json()).code]).toEqual([status, code]);
    expect(await inForce()).toEqual([]);
  });

  test('what contradicts a decision is told so: the same twice, taken back twice', async () => {
    const { id } = (await decide(MERGE)).json();
    const twice = await decide(MERGE);
    expect([twice.statusCode, twice.json().message]).toEqual([
      409,
      expect.stringMatching(/merged .* already/),
    ]);
    await post(`/api/decisions/${id}/undo`, { author: 'Ana' });
    const again = await post(`/api/decisions/${id}/undo`, { author: 'Ana' });
    expect([again.statusCode, again.json().message]).toEqual([409, 'It was taken back already.']);
    expect((await post('/api/decisions/none/undo', { author: 'Ana' })).statusCode).toBe(404);
  });

  test('nobody decides without a name', async () => {
    expect((await decide(MERGE, { author: ' ' })).statusCode).toBe(400);
  });

  test.each<[string, Partial<AppOptions>]>([
    ['read only', { readOnly: true }],
    ['open to other machines', { hosts: ['0.0.0.0'] }],
  ])('a server that is %s takes no decision, says why, and still shows them', async (_name, options) => {
    const { id } = (await decide(MERGE)).json();
    const closed = await serve(options);
    const headers = { host: '127.0.0.1:4000' };
    for (const [url, payload] of [
      ['/api/decisions', { decision: MERGE, author: 'Ana' }],
      [`/api/decisions/${id}/undo`, { author: 'Ana' }],
    ] as const) {
      const answer = await post(url, payload, headers, closed);
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'read-only']);
    }
    const abilities = (await closed.inject({ url: '/api/abilities', headers })).json();
    expect(api.abilitiesView.parse(abilities)).toMatchObject({ writing: false, whyNot: expect.any(String) });
    expect((await closed.inject({ url: '/api/decisions', headers })).statusCode).toBe(200);
    await closed.close();
  });

  test('no other site decides through the browser of a reader', async () => {
    const payload = { decision: MERGE, author: 'Ana' };
    const foreign: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign)
      expect((await post('/api/decisions', payload, headers)).statusCode).toBe(403);
    const form = await app.inject({
      method: 'POST',
      url: '/api/decisions',
      headers: { ...HOST, 'content-type': 'text/plain' },
      payload: JSON.stringify(payload),
    });
    expect(form.statusCode).toBe(400);
    expect(await inForce()).toEqual([]);
  });
});
