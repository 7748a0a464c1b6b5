import fastify, { type FastifyInstance } from 'fastify';
import type { GraphStore } from '../model/store';
import { answerError, notFound } from './errors';
import { QUERY_ROUTE, registerRoutes } from './routes';
import { guard } from './security';
import { registerViewer } from './viewer-files';

export interface AppOptions {
  readonly store: GraphStore;
  /** Folder with the built viewer, or null for the API alone. */
  readonly viewerDir: string | null;
  /** Names that a browser may call the server by, besides the loopback names. */
  readonly hosts: readonly string[];
}

const BODY_LIMIT = 256 * 1024;

/** The HTTP application, not yet listening: tests call `inject` on it. */
export async function buildApp({ store, viewerDir, hosts }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 2048 } });
  app.setErrorHandler((error, request, reply) =>
    answerError(error, reply, request.routeOptions.url !== QUERY_ROUTE),
  );
  app.setNotFoundHandler((_request, reply) => answerError(notFound('address'), reply));
  guard(app, hosts);
  registerRoutes(app, store);
  if (viewerDir !== null) await registerViewer(app, viewerDir);
  return app;
}
