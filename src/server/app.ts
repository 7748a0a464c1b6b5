import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { Surroundings } from '../model/clock';
import type { GraphStore } from '../model/store';
import { type AddingOptions, MAX_BYTES, registerAdding } from './adding/routes';
import { answerError, notFound } from './errors';
import { registerExport } from './export-route';
import { EXPOSED, type Permit, READ_ONLY } from './permit';
import { registerRoutes } from './routes';
import { registerAbilities } from './routes-abilities';
import { registerCuration } from './routes-curation';
import { registerLines } from './routes-lines';
import { registerOpenApi } from './routes-openapi';
import { QUERY_ROUTE, registerQueries } from './routes-query';
import { guard, isLoopback } from './security';
import { requireToken } from './token';
import { registerViewer } from './viewer-files';

export interface AppOptions {
  readonly store: GraphStore;
  /** Folder with the built viewer, or null for the API alone. */
  readonly viewerDir: string | null;
  /** Names that a browser may call the server by, besides the loopback names. */
  readonly hosts: readonly string[];
  /** What whoever asks must show. */
  readonly token?: string;
  /** Nothing can be changed through it. */
  readonly readOnly?: boolean;
  /** How articles are read; without it none can be added. */
  readonly adding?: AddingOptions;
  /** Clock and ids of what is written. */
  readonly surroundings?: Surroundings;
}

const OUTSIDE: Surroundings = { now: () => new Date().toISOString(), uuid: randomUUID };

/** Writing is for this machine alone, unless whoever asks had to show a token. */
const permitOf = ({ readOnly, hosts, token }: AppOptions): Permit => ({
  whyNot: readOnly ? READ_ONLY : token !== undefined || hosts.every(isLoopback) ? null : EXPOSED,
});

const BODY_LIMIT = 256 * 1024;

/** The HTTP application, not yet listening: tests call `inject` on it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, viewerDir, hosts, adding, surroundings = OUTSIDE } = options;
  const app = fastify({ logger: false, bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 2048 } });
  app.setErrorHandler((error, request, reply) =>
    answerError(error, reply, request.routeOptions.url !== QUERY_ROUTE),
  );
  app.setNotFoundHandler((_request, reply) => answerError(notFound('address'), reply));
  guard(app, hosts);
  if (options.token !== undefined) requireToken(app, options.token);
  registerRoutes(app, store);
  registerExport(app, store);
  registerQueries(app, store);
  registerLines(app, store);
  registerOpenApi(app);
  const permit = permitOf(options);
  registerCuration(app, store, permit, surroundings);
  registerAbilities(app, permit, {
    adding: adding !== undefined,
    fetching: adding?.fetch !== undefined,
    maxBytes: adding?.maxBytes ?? MAX_BYTES,
  });
  if (adding) registerAdding(app, store, permit, adding, surroundings);
  if (viewerDir !== null) await registerViewer(app, viewerDir);
  return app;
}
