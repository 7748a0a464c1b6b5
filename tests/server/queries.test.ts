import { nameKey } from '../../src/model/ids';
import type { CypherQuery, QueryLimits, QueryResult } from '../../src/model/store';
import { buildApp } from '../../src/server';
import * as api from '../../src/server/api';
import { FakeStore } from './fake-store';

const HOST = { host: '127.0.0.1:4000' };

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Remembers with which limits it was asked, and answers when it is told to. */
class SlowStore extends FakeStore {
  limits: Partial<QueryLimits> = {};
  begun = withResolvers();
  override async query(query: CypherQuery, limits: Partial<QueryLimits> = {}): Promise<QueryResult> {
    this.limits = limits;
    this.begun.resolve();
    return super.query(query);
  }
}

const store = () => new SlowStore(({ text }) => (text.includes('keys(n)') ? [{ name: 'id' }] : [{ n: 1 }]));
const serve = (of: SlowStore) => buildApp({ store: of, viewerDir: null, hosts: ['127.0.0.1'] });

async function post(payload: object, of = store()) {
  const app = await serve(of);
  const response = await app.inject({ method: 'POST', url: '/api/query', headers: HOST, payload });
  return { status: response.statusCode, body: response.json(), asked: of.asked, limits: of.limits };
}

test('the saved queries: text, question, and parameters as a form needs them', async () => {
  const app = await serve(store());
  const response = await app.inject({ url: '/api/queries', headers: HOST });
  const all = api.savedQueryView.array().parse(response.json());
  expect(all.length).toBeGreaterThan(20);
  const paths = all.find((q) => q.name === 'paths')!;
  expect(paths).toMatchObject({ folder: 'relations', question: expect.stringMatching(/\?$/) });
  expect(paths.parameters.find((p) => p.name === 'from')).toMatchObject({ type: 'name', default: null });
  expect(paths.parameters.find((p) => p.name === 'limit')).toMatchObject({ type: 'integer', default: '25' });
  const choices = all.flatMap((q) => q.parameters).filter((p) => p.choices !== null);
  expect(choices.some((p) => p.choices!.includes('OWNS'))).toBe(true);
});

test('what a query can name, and what it may cost', async () => {
  const app = await serve(store());
  const schema = api.schemaView.parse((await app.inject({ url: '/api/schema', headers: HOST })).json());
  expect(schema.labels).toEqual(expect.arrayContaining(['Entity', 'Person', 'Statement']));
  expect(schema.relationshipTypes).toEqual(expect.arrayContaining(['OWNS', 'HAS_SUBJECT']));
  expect(schema).toMatchObject({ propertyKeys: ['id'], limits: { seconds: 10, rows: 1000 } });
});

test('a saved query runs by its name, with its defaults', async () => {
  const { status, asked } = await post({ name: 'paths', params: { from: 'Ann', to: 'Bob' } });
  expect([status, asked[0]!.params]).toEqual([200, { from: nameKey('Ann'), to: nameKey('Bob'), limit: 25 }]);
});

test('parameters of a text are read by their types', async () => {
  const types = { who: 'name', n: 'integer' };
  const { asked } = await post({ text: 'RETURN $who, $n', params: { who: 'Ann', n: '3' }, types });
  expect(asked[0]!.params).toEqual({ who: nameKey('Ann'), n: 3 });
});

test.each([
  [{ name: 'paths', params: { from: 'Ann' } }, 400, 'to', 'The parameter “to” is missing: fill it in.'],
  [
    { text: 'RETURN $n', params: { n: 'x' }, types: { n: 'integer' } },
    400,
    'n',
    '“n” must be a whole number.',
  ],
  [{ name: 'no-such-query' }, 404, undefined, /^There is no saved query “no-such-query”/],
])('what cannot be run says which parameter it is: %j', async (payload, status, parameter, message) => {
  const { status: got, body } = await post(payload);
  expect([got, body.parameter]).toEqual([status, parameter]);
  expect(body.message).toMatch(message);
});

test('whoever goes away before the answer ends the query', async () => {
  const of = store();
  const never = new Promise<QueryResult>(() => {});
  const ask = of.query.bind(of);
  of.query = async (query, limits) => {
    await ask(query, limits);
    return never;
  };
  const app = await serve(of);
  await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    const { port } = app.server.address() as { port: number };
    const leave = new AbortController();
    const gone = fetch(`http://127.0.0.1:${port}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'RETURN 1' }),
      signal: leave.signal,
    }).catch(() => 'gone');
    await of.begun.promise;
    const ended = new Promise((resolve) => of.limits.signal!.addEventListener('abort', resolve));
    expect(of.limits).toMatchObject({ rows: 1000, timeout: 10_000, signal: { aborted: false } });
    leave.abort();
    expect(await gone).toBe('gone');
    await ended;
  } finally {
    app.server.closeAllConnections();
    await app.close();
  }
});
