import type { FastifyInstance } from 'fastify';
import { openApi } from './openapi';

/** `GET /api/openapi.json`: what the API is, for programs. */
export function registerOpenApi(app: FastifyInstance): void {
  const document = openApi();
  app.get('/api/openapi.json', async () => document);
}
