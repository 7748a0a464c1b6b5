import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp, startServer } from '../../src/server';
import { hostName, isLoopback } from '../../src/server/security';
import { handMadeStore } from './fake-store';

const app = (hosts: string[] = ['127.0.0.1']) => buildApp({ store: handMadeStore(), viewerDir: null, hosts });
const status = async (host: string, hosts?: string[]) =>
  (await (await app(hosts)).inject({ url: '/api/vocabulary', headers: { host } })).statusCode;

test.each(['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST'])('answers to %s', async (host) => {
  expect(await status(host)).toBe(200);
});

test.each([
  'evil.example',
  'localhost.evil.example:4000',
  '192.168.1.7:4000',
  '127.0.0.1@evil.example',
  'a b',
])('does not answer to "%s" (DNS rebinding)', async (host) => {
  expect(await status(host)).toBe(403);
});

test('a configured name is answered; on every interface any literal address is, but no other name', async () => {
  expect(await status('graph.local:80', ['graph.local'])).toBe(200);
  expect(await status('192.168.1.7:80', ['0.0.0.0'])).toBe(200);
  expect(await status('evil.example:80', ['0.0.0.0'])).toBe(403);
});

test.each([
  [{ origin: 'http://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://127.0.0.1:9999' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }, 200],
  [{}, 200],
])('POST with %j gets %d', async (headers, expected) => {
  const payload = { text: 'RETURN 1' };
  const response = await (await app()).inject({
    method: 'POST',
    url: '/api/query',
    headers: { host: '127.0.0.1:4000', ...headers },
    payload,
  });
  expect(response.statusCode).toBe(expected);
});

test('a form of another site cannot post a query', async () => {
  const headers = { host: '127.0.0.1:4000', 'content-type': 'text/plain' };
  const response = await (await app()).inject({
    method: 'POST',
    url: '/api/query',
    headers,
    payload: '{"text":"RETURN 1"}',
  });
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
});

test('host headers', () => {
  expect(hostName('[::1]:80')).toBe('[::1]');
  expect(hostName('a b')).toBeNull();
  expect(hostName(undefined)).toBeNull();
  expect(['127.0.0.1', '::1', '0.0.0.0', '10.0.0.1'].map(isLoopback)).toEqual([true, true, false, false]);
});

describe('the page', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'viewer-'));
    await mkdir(path.join(dir, 'assets'));
    await writeFile(
      path.join(dir, 'index.html'),
      '<script nonce="__CSP_NONCE__" src="assets/a.js"></script>',
    );
    await writeFile(path.join(dir, 'assets', 'a.js'), '1');
    await writeFile(path.join(dir, 'secret.txt'), 'no');
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('has a policy that lets in its own files only, with a new nonce each time', async () => {
    const served = await buildApp({ store: handMadeStore(), viewerDir: dir, hosts: [] });
    const nonces = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const response = await served.inject({ url: '/', headers: { host: 'localhost' } });
      const policy = String(response.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:/);
      const nonce = /nonce-([^']+)/.exec(policy)![1]!;
      expect(response.body).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    const file = await served.inject({ url: '/assets/a.js', headers: { host: 'localhost' } });
    expect([file.statusCode, file.headers['x-content-type-options']]).toEqual([200, 'nosniff']);
    expect(
      (await served.inject({ url: '/assets/../secret.txt', headers: { host: 'localhost' } })).statusCode,
    ).toBe(404);
    expect(
      (await served.inject({ url: '/assets/%2e%2e/secret.txt', headers: { host: 'localhost' } })).statusCode,
    ).toBeGreaterThanOrEqual(400);
  });

  test('is served on loopback unless told otherwise; a port in use is said', async () => {
    const server = await startServer({ store: handMadeStore(), viewerDir: dir });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(server.exposed).toBe(false);
    const port = Number(new URL(server.url).port);
    expect(await statusOf(server.url)).toBe(200);
    await expect(startServer({ store: handMadeStore(), viewerDir: dir, port })).rejects.toMatchObject({
      code: 'port-in-use',
      data: { port },
    });
    await server.close();
    expect(await statusOf(server.url)).toBeNull();
  });
});

const statusOf = (url: string): Promise<number | null> =>
  new Promise((resolve) => {
    request(url, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    })
      .on('error', () => resolve(null))
      .end();
  });
