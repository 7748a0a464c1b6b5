import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp, startServer } from '../../src/server';
import { cookieName, newToken } from '../../src/server/token';
import { handMadeStore } from './fake-store';

const TOKEN = 'a token; of = my own';
const HOST = { host: '127.0.0.1:4000' };

describe('a server that asks for a token', () => {
  let dir: string;
  let app: Awaited<ReturnType<typeof buildApp>>;
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'token-'));
    await mkdir(path.join(dir, 'assets'));
    await writeFile(path.join(dir, 'index.html'), '<p>page</p>');
    app = await buildApp({ store: handMadeStore(), viewerDir: dir, hosts: ['127.0.0.1'], token: TOKEN });
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));
  const ask = (url: string, headers = {}) => app.inject({ url, headers: { ...HOST, ...headers } });
  const entered = async () => {
    const answer = await ask(`/?${new URLSearchParams({ token: TOKEN })}`);
    return { answer, cookie: String(answer.headers['set-cookie']) };
  };

  test.each(['/', '/api/graph', '/assets/a.js', '/nowhere'])('gives %s to nobody without it', async (url) => {
    const answer = await ask(url);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'token']);
    expect(answer.body).not.toContain(TOKEN);
  });

  test('gives the page and a strict cookie to whoever opens the whole address', async () => {
    const { answer, cookie } = await entered();
    expect([answer.statusCode, answer.body]).toEqual([200, '<p>page</p>']);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const later = await ask('/api/vocabulary', { cookie: `other=1; ${cookie.split(';')[0]}` });
    expect(later.statusCode).toBe(200);
  });

  test('programs send it in a header', async () => {
    expect((await ask('/api/vocabulary', { authorization: `Bearer ${TOKEN}` })).statusCode).toBe(401);
    const plain = await buildApp({ store: handMadeStore(), viewerDir: null, hosts: [], token: 'abc' });
    const bearer = (authorization: string) =>
      plain.inject({ url: '/api/vocabulary', headers: { host: 'localhost', authorization } });
    expect((await bearer('Bearer abc')).statusCode).toBe(200);
    expect((await bearer('Bearer abcd')).statusCode).toBe(401);
  });

  test.each(['token=wrong', 'token=', `token=${encodeURIComponent(`${TOKEN} `)}`])(
    'not with %s',
    async (query) => {
      const answer = await ask(`/?${query}`);
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([401, undefined]);
      expect((await ask(`/api/graph?${query}`)).statusCode).toBe(401);
    },
  );

  test('a cookie of another token, or a broken one, opens nothing', async () => {
    expect((await ask('/api/graph', { cookie: `${cookieName(TOKEN)}=%E0%A4` })).statusCode).toBe(401);
    expect((await ask('/api/graph', { cookie: `${cookieName('other')}=other` })).statusCode).toBe(401);
    expect((await ask('/api/graph?token=x', { cookie: cookieName(TOKEN) })).statusCode).toBe(401);
  });
});

test('a server asks for a token where other machines reach it, and not on loopback', async () => {
  const open = await startServer({ store: handMadeStore(), viewerDir: null, host: '0.0.0.0' });
  try {
    const { port } = new URL(open.url);
    expect(new URL(open.entrance).searchParams.get('token')).toHaveLength(32);
    const answer = await fetch(`http://127.0.0.1:${port}/api/vocabulary`);
    expect(answer.status).toBe(401);
    const token = new URL(open.entrance).searchParams.get('token')!;
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`http://127.0.0.1:${port}/api/vocabulary`, { headers })).status).toBe(200);
  } finally {
    await open.close();
  }
  const own = await startServer({ store: handMadeStore(), viewerDir: null });
  expect(own.entrance).toBe(own.url);
  await own.close();
});

test('tokens are never the same', () => {
  expect(new Set(Array.from({ length: 50 }, newToken)).size).toBe(50);
});
