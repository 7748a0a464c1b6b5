import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { chunks, EXPORT_FORMATS, onlyTypes } from '../export';
import { SettingsError } from '../model/errors';
import type { GraphStore, RecordSource } from '../model/store';
import { HttpError, notFound } from './errors';
import { parse } from './parse';

const params = z.object({ format: z.string() });
const query = z.object({ type: z.string().max(5_000).optional() });

/** Reading the whole graph is work: only pages of this server, and addresses that somebody typed, may ask for it. */
function ownPage({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new HttpError(403, 'origin', 'Only pages of this server may ask this.');
}

function selected(store: RecordSource, types: string | undefined): RecordSource {
  const wanted = (types ?? '').split(',').flatMap((type) => type.trim() || []);
  if (wanted.length === 0) return store;
  try {
    return onlyTypes(wanted)(store);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new HttpError(400, 'request', `There is no type ${String(error.data.value).slice(0, 100)}.`);
  }
}

/** `GET /api/export/:format?type=…`: the graph in another form, as a file to be saved, streamed. */
export function registerExport(app: FastifyInstance, store: GraphStore): void {
  app.get('/api/export/:format', async (request, reply) => {
    ownPage(request);
    const { format: name } = parse(params, request.params);
    const format = EXPORT_FORMATS.find((f) => f.name === name);
    if (format === undefined) throw notFound('form');
    if (format.kind === 'folder')
      throw new HttpError(
        400,
        'request',
        `This form is a folder. Use: newsgraph export --format ${format.name} --out FOLDER`,
      );
    const source = selected(store, parse(query, request.query).type);
    return reply
      .type(`${format.mediaType}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="newsgraph${format.extensions[0]}"`)
      .send(Readable.from(chunks(format, source)));
  });
}
