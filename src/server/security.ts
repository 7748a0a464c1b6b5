import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './errors';

/** Who may talk to the server: no other site through the user's browser, and no page that brings in foreign code. */

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** "Every interface": no browser ever calls a server by these. */
const WILDCARDS = new Set(['0.0.0.0', '::', '[::]']);

/** True for the addresses that only this machine reaches. */
export const isLoopback = (address: string): boolean => /^127\.|^::1$|^localhost$/.test(address);

/** `example.org:80` → `example.org`, `[::1]:80` → `[::1]`; null when it is no host header. */
export function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match ? match[1]!.toLowerCase() : null;
}

const bracketed = (host: string): string =>
  (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host).toLowerCase();

/** A literal address cannot be rebound by DNS; a name can. */
const isLiteral = (name: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(name) || name.startsWith('[');

/**
 * Checks every request: the Host header (against DNS rebinding) and, on requests that are not reads, that they come from a page of this server.
 * Sets the headers that keep a page from loading or being loaded elsewhere.
 */
export function guard(app: FastifyInstance, hosts: readonly string[]): void {
  const named = hosts.map(bracketed);
  const allowed = new Set([...LOOPBACK_NAMES, ...named.filter((h) => !WILDCARDS.has(h))]);
  const anyAddress = named.some((h) => WILDCARDS.has(h));
  const known = (header: string | undefined): boolean => {
    const name = hostName(header);
    return name !== null && (allowed.has(name) || (anyAddress && isLiteral(name)));
  };
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (!known(request.headers.host))
      throw new HttpError(
        403,
        'host',
        'This server does not answer to that name. Open it by the address that it printed.',
      );
    if (request.method !== 'GET' && request.method !== 'HEAD') sameOrigin(request);
  });
}

function sameOrigin({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  const foreign =
    (headers.origin !== undefined && originHost(headers.origin) !== headers.host) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (foreign) throw new HttpError(403, 'origin', 'Only pages of this server may ask this.');
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** For the page itself: only its own files; the nonce lets the style elements through that the component library writes. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
