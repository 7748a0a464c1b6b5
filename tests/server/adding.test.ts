import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type ArticleReader, createReader } from '../../src/build/read-article';
import type { GraphStore } from '../../src/model/store';
import { type AppOptions, buildApp } from '../../src/server';
import { isLocal } from '../../src/server/adding/fetch-page';
import * as api from '../../src/server/api';
import { openStore } from '../../src/store/open';

const HOST = { host: '127.0.0.1:4000' };
const BRIDGE = `Mayor Edda Lund of Port Alder opened the Stone Bridge on Monday. "We waited ten years for it," Lund told the Harbour Times. The Meridian Company built the bridge.`;

/** Adding articles over HTTP, with the real reader and the embedded database. */
describe('adding articles over HTTP', () => {
  let dir: string;
  let store: GraphStore;
  let app: FastifyInstance;
  let loading: Promise<ArticleReader> | undefined;
  let held: Promise<void> = Promise.resolve();
  /** The real reader, which waits while a test holds it. */
  const reader = async (): Promise<ArticleReader> => {
    loading ??= createReader({ threads: 1 });
    await held;
    return loading;
  };
  const serve = (options: Partial<AppOptions> = {}) =>
    buildApp({
      store,
      viewerDir: null,
      hosts: ['127.0.0.1'],
      adding: { reader, maxBytes: 20_000 },
      ...options,
    });

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'adding-'));
    store = await openStore({ engine: 'embedded', path: path.join(dir, 'graph') });
    await store.prepare();
    app = await serve();
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await (await loading)?.close();
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  const json = (payload: object, headers: Record<string, string> = {}, to = app) =>
    to.inject({ method: 'POST', url: '/api/articles', payload, headers: { ...HOST, ...headers } });
  const file = (name: string, payload: string | Buffer, to = app) =>
    to.inject({
      method: 'POST',
      url: `/api/articles?${new URLSearchParams({ name })}`,
      payload,
      headers: { ...HOST, 'content-type': 'application/octet-stream' },
    });
  /** Every state of a job, as the stream of events tells it, until it has ended. */
  async function events(job: { json(): unknown }): Promise<api.JobView[]> {
    const { id } = api.jobView.parse(job.json());
    const answer = await app.inject({ url: `/api/jobs/${id}/events`, headers: HOST });
    expect(answer.headers['content-type']).toMatch('text/event-stream');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    return answer.body
      .split('\n\n')
      .filter((event) => event.startsWith('data: '))
      .map((event) => api.jobView.parse(JSON.parse(event.slice('data: '.length))));
  }
  const last = async (job: { json(): unknown }): Promise<api.JobView> => (await events(job)).at(-1)!;
  const text = async (id: string) =>
    api.articleView.parse((await app.inject({ url: `/api/articles/${id}`, headers: HOST })).json());

  test('a pasted text goes through the stages into the graph, with what the person says of it', async () => {
    let release = () => {};
    held = new Promise((settle) => {
      release = settle;
    });
    const said = { title: 'Bridge opened', date: '6 May 2024', publisher: 'Alder Daily', url: '' };
    const begun = await json({ text: BRIDGE, ...said });
    expect(begun.statusCode).toBe(202);
    setTimeout(release, 50);
    const states = await events(begun);
    const stages = [...new Set(states.map((s) => s.stage))];
    expect(stages.slice(stages.indexOf('opening'))).toEqual(['opening', 'reading', 'storing', 'done']);
    const end = states.at(-1)!;
    expect(end.timings).toMatchObject({ write: expect.any(Number) });
    const [added] = end.articles;
    expect(added).toMatchObject({ title: 'Bridge opened', outcome: 'created', sentences: 3, note: null });
    expect(added!.entities).toBeGreaterThan(2);
    const stored = await text(added!.id!);
    expect(stored.text).toBe(BRIDGE);
    expect(stored.article).toMatchObject({ publisher: 'Alder Daily', publishedAt: '2024-05-06', url: null });
    expect((await last(await json({ text: BRIDGE, ...said }))).articles).toMatchObject([
      { outcome: 'unchanged' },
    ]);
  }, 180_000);

  test('a file is read by its kind; each line of JSON Lines is told of by itself', async () => {
    const page = await last(
      await file('page.md', `---\npublisher: Harbour Times\n---\n# The bridge\n\n${BRIDGE}`),
    );
    expect(page.articles).toMatchObject([{ title: 'The bridge', outcome: 'created' }]);
    expect((await text(page.articles[0]!.id!)).article.publisher).toBe('Harbour Times');
    const lines = [`{"id": "one", "text": ${JSON.stringify(BRIDGE)}}`, '{"id": 2}'].join('\n');
    const end = await last(await file('two.jsonl', lines));
    expect(end.stage).toBe('done');
    expect(end.articles).toMatchObject([
      { id: 'one', outcome: 'created' },
      { outcome: 'failed', note: expect.stringMatching(/^Line 2/) },
    ]);
  }, 180_000);

  test.each([
    ['is empty', 'a.txt', ' \n', /empty/],
    [
      'is no text',
      'a.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0]),
      /no text/,
    ],
    ['is another kind of file', 'a.csv', 'a,b\n1,2\n', /not read/],
    [
      'is not in English',
      'a.txt',
      'Der Bürgermeister hat gestern die neue Brücke über den Fluss eröffnet. '.repeat(4),
      /English/,
    ],
  ])('a file that %s fails with the reason', async (_name, name, content, reason) => {
    const end = await last(await file(name, content));
    expect(end.stage).toBe('failed');
    expect(end.message ?? end.articles[0]?.note).toMatch(reason);
  });

  test('one at a time; a job that waits, and one that is read, can be cancelled before anything is stored', async () => {
    let release = () => {};
    held = new Promise((settle) => {
      release = settle;
    });
    const first = await json({ text: `${BRIDGE} Cancelled while it was read.` });
    const second = await json({ text: `${BRIDGE} Cancelled while it waited.` });
    const stop = (job: typeof first) =>
      app.inject({ method: 'DELETE', url: `/api/jobs/${job.json().id}`, headers: HOST });
    expect(api.jobView.parse((await stop(second)).json()).stage).toBe('cancelled');
    await stop(first);
    release();
    expect([(await last(first)).stage, (await last(second)).stage]).toEqual(['cancelled', 'cancelled']);
    const jobs = api.jobView.array().parse((await app.inject({ url: '/api/jobs', headers: HOST })).json());
    expect(jobs.slice(-2).map((job) => [job.stage, job.articles])).toEqual([
      ['cancelled', []],
      ['cancelled', []],
    ]);
    const titles = (await app.inject({ url: '/api/articles', headers: HOST })).json() as { title: string }[];
    expect(titles.filter(({ title }) => /Cancelled/.test(title ?? ''))).toEqual([]);
  }, 180_000);

  test('what is too large, no article, of another site, or for a server that takes nothing is refused', async () => {
    expect((await file('big.txt', 'x'.repeat(30_000))).statusCode).toBe(413);
    expect((await json({ text: 'x'.repeat(30_000) })).statusCode).toBe(413);
    expect((await json({ text: '' })).statusCode).toBe(400);
    expect((await json({ text: 'a', path: '/etc/passwd' })).statusCode).toBe(400);
    const form = { ...HOST, 'content-type': 'multipart/form-data; boundary=x' };
    const sent = await app.inject({ method: 'POST', url: '/api/articles', payload: '--x--', headers: form });
    expect(sent.statusCode).toBe(415);
    expect((await json({ text: BRIDGE }, { origin: 'http://evil.example' })).statusCode).toBe(403);
    expect((await app.inject({ url: '/api/jobs/none/events', headers: HOST })).statusCode).toBe(404);
    for (const options of [{ readOnly: true }, { hosts: ['0.0.0.0'] }]) {
      const closed = await serve(options);
      expect((await json({ text: BRIDGE }, {}, closed)).json()).toMatchObject({ code: 'read-only' });
      expect((await file('a.txt', BRIDGE, closed)).statusCode).toBe(403);
      await closed.close();
    }
  });

  test('an address is fetched only where that is allowed, by what the server was given', async () => {
    const address = 'https://example.org/bridge';
    const refused = await json({ address });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'no-fetch']);
    expect((await json({ address: 'file:///etc/passwd' })).statusCode).toBe(400);
    const asked: string[] = [];
    const allowed = await serve({
      adding: {
        reader,
        fetch: async (at) => {
          asked.push(at);
          return { name: 'page.txt', bytes: Buffer.from('12'), options: { url: at } };
        },
      },
    });
    const abilities = (await allowed.inject({ url: '/api/abilities', headers: HOST })).json();
    expect(api.abilitiesView.parse(abilities)).toMatchObject({ adding: true, fetching: true });
    const { id } = (await json({ address }, {}, allowed)).json();
    const stream = await allowed.inject({ url: `/api/jobs/${id}/events`, headers: HOST });
    expect(stream.body).toMatch(/no article text/);
    expect(asked).toEqual([address]);
    await allowed.close();
  });

  test.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['169.254.169.254', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['fd00::1', true],
    ['no address', true],
    ['93.184.216.34', false],
    ['2606:2800:220:1::1', false],
  ])('%s is local: %s', (address, local) => {
    expect(isLocal(address)).toBe(local);
  });
});
