import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './errors';

/** Who may use a server that other machines reach: whoever opened the address with its token. */

/** 192 bits, in letters that an address needs not escape. */
export const newToken = (): string => randomBytes(24).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Cookies know no ports: each token has a name of its own, so that two servers of one machine do not meet. */
export const cookieName = (token: string): string => `newsgraph-${digest(token).toString('hex').slice(0, 8)}`;

function cookieOf({ headers }: FastifyRequest, name: string): string | undefined {
  const cookies = (headers.cookie ?? '').split(';').map((c) => c.trim());
  return cookies.find((c) => c.startsWith(`${name}=`))?.slice(name.length + 1);
}

const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];

/**
 * Lets nothing through that does not show the token: in the address of the page (`/?token=…`, which leaves a cookie), in that cookie, or
 * as `Authorization: Bearer`. The page comes with the cookie at once, without a redirect: after one, coming from a link of another site,
 * a browser would keep a strict cookie back.
 */
export function requireToken(app: FastifyInstance, token: string): void {
  const wanted = digest(token);
  const name = cookieName(token);
  const right = (given: unknown): boolean =>
    typeof given === 'string' && timingSafeEqual(digest(given), wanted);
  app.addHook('onRequest', async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, 'http://page');
    if (pathname === '/' && right(searchParams.get('token'))) {
      reply.header('set-cookie', `${name}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`);
      return;
    }
    const kept = cookieOf(request, name);
    if (kept !== undefined && right(decoded(kept))) return;
    if (right(bearerOf(request))) return;
    throw new HttpError(
      401,
      'token',
      'This server asks for its token. Open it by the whole address that newsgraph printed when it started.',
    );
  });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
