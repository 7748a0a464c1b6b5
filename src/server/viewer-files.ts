import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { notFound } from './errors';
import { pagePolicy } from './security';

/** Stands in the built page where each answer gets its own nonce (`html.cspNonce` in the viewer's Vite configuration). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** What the viewer is built to; files of another kind are not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** The files of one flat folder, in memory: a request can only ask for a name, never for a path. */
async function filesOf(dir: string): Promise<Map<string, { type: string; body: Buffer }>> {
  const files = new Map<string, { type: string; body: Buffer }>();
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const type = TYPES[path.extname(entry.name)];
    if (entry.isFile() && type)
      files.set(entry.name, { type, body: await readFile(path.join(dir, entry.name)) });
  }
  return files;
}

/** Serves the built viewer: the page with a fresh nonce, its files (named by their hash) for as long as a browser likes. */
export async function registerViewer(app: FastifyInstance, viewerDir: string): Promise<void> {
  const page = await readFile(path.join(viewerDir, 'index.html'), 'utf8');
  const files = await filesOf(path.join(viewerDir, 'assets'));
  app.get('/', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
  });
  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const file = files.get(request.params.name);
    if (!file) throw notFound('file');
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(file.type)
      .send(file.body);
  });
}
