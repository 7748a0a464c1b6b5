import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { chunks, EXPORT_FORMATS, type FileFormat, onlyThese, onlyTypes } from '../export';
import { SettingsError } from '../model/errors';
import type { GraphStore, RecordSource } from '../model/store';
import { exportRequest } from './api';
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

/** The form of this name that is one file; throws HttpError for a folder and for a name that there is not. */
function fileFormat(asked: unknown): FileFormat {
  const { format: name } = parse(params, asked);
  const format = EXPORT_FORMATS.find((f) => f.name === name);
  if (format === undefined) throw notFound('form');
  if (format.kind === 'folder')
    throw new HttpError(
      400,
      'request',
      `This form is a folder. Use: newsgraph export --format ${format.name} --out FOLDER`,
    );
  return format;
}

const sendFile = (reply: FastifyReply, format: FileFormat, source: RecordSource): FastifyReply =>
  reply
    .type(`${format.mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="newsgraph${format.extensions[0]}"`)
    .send(Readable.from(chunks(format, source)));

/** Room for the keys of as much as a viewer shows. */
const SHOWN_LIMIT = 32 * 1024 * 1024;

/**
 * `GET /api/export/:format?type=…`: the graph in another form, as a file to be saved, streamed. `POST` with ids and keys: the part that
 * somebody sees.
 */
export function registerExport(app: FastifyInstance, store: GraphStore): void {
  app.get('/api/export/:format', async (request, reply) => {
    ownPage(request);
    const format = fileFormat(request.params);
    return sendFile(reply, format, selected(store, parse(query, request.query).type));
  });

  app.post('/api/export/:format', { bodyLimit: SHOWN_LIMIT }, async (request, reply) => {
    const format = fileFormat(request.params);
    const { nodes, edges } = parse(exportRequest, request.body);
    return sendFile(reply, format, onlyThese({ nodes: new Set(nodes), edges: new Set(edges) })(store));
  });
}
