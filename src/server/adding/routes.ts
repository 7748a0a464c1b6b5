import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ArticleReader } from '../../build/read-article';
import { type IngestOptions, MAX_BYTES } from '../../ingest/read-articles';
import type { Surroundings } from '../../model/clock';
import type { GraphStore } from '../../model/store';
import * as api from '../api-adding';
import { HttpError, notFound } from '../errors';
import { parse } from '../parse';
import { mustBeAllowed, type Permit } from '../permit';
import { addDocument, type SentDocument } from './add-document';
import type { Job } from './job';
import { JobQueue } from './queue';

export { MAX_BYTES };

export interface AddingOptions {
  /** The reader; loads its weights when it is asked for first. Whoever gives it closes it. */
  reader(): Promise<ArticleReader>;
  /** Bytes of one document at most; 50 MiB unless said. */
  readonly maxBytes?: number;
  /** Fetches the page of an address; without it nothing is fetched. */
  fetch?(address: string, signal: AbortSignal, maxBytes: number): Promise<SentDocument>;
}

const ROUTE = '/api/articles';
const NO_FETCH =
  'This server fetches no addresses: nothing leaves this machine unasked. Start newsgraph with --allow-fetch, or save the page and drop the file here.';
const byId = z.object({ id: z.string().min(1).max(200) });
/** Milliseconds between two signs of life of a stream without news. */
const HEARTBEAT = 15_000;

type Said = Pick<z.infer<typeof api.fileRequest>, 'title' | 'date' | 'publisher' | 'url'>;
/** Empty fields say nothing. */
const ingestOf = ({ title, date, publisher, url }: Said, maxBytes: number): IngestOptions => ({
  ...{ title: title || undefined, date: date || undefined },
  ...{ publisher: publisher || undefined, url: url || undefined, maxBytes },
});

/** Adding articles: a document becomes a job; jobs run one after the other, and tell how far they are. */
export function registerAdding(
  app: FastifyInstance,
  store: GraphStore,
  permit: Permit,
  { reader, maxBytes = MAX_BYTES, fetch }: AddingOptions,
  surroundings: Surroundings,
): void {
  const queue = new JobQueue();
  app.addHook('onClose', () => queue.close());
  const begin = (
    reply: FastifyReply,
    name: string,
    get: (job: Job) => Promise<SentDocument>,
  ): api.JobView => {
    const tools = { store, reader, surroundings };
    const job = queue.add(surroundings.uuid(), name, (job) => addDocument(job, () => get(job), tools));
    reply.status(202);
    return job.view;
  };
  const known = (params: unknown): Job => {
    const job = queue.get(parse(byId, params).id);
    if (job === undefined) throw notFound('job');
    return job;
  };

  const sent = (reply: FastifyReply, query: unknown, bytes: Uint8Array): api.JobView => {
    const { name, ...said } = parse(api.fileRequest, query);
    return begin(reply, name, async () => ({ name, bytes, options: ingestOf(said, maxBytes) }));
  };
  const asked = (reply: FastifyReply, body: unknown): api.JobView => {
    const request = parse(api.articleRequest, body);
    if ('address' in request) {
      if (fetch === undefined) throw new HttpError(403, 'no-fetch', NO_FETCH);
      return begin(reply, request.address, (job) => {
        job.update({ stage: 'fetching' });
        return fetch(request.address, job.signal, maxBytes);
      });
    }
    const { text, ...said } = request;
    const options = { ...ingestOf(said, maxBytes), format: 'text' };
    const name = said.title || text.trim().slice(0, 80) || 'Pasted text';
    return begin(reply, name, async () => ({ name: 'pasted.txt', bytes: Buffer.from(text), options }));
  };

  // Its own scope: nothing else here takes the bytes of a file.
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer' },
      async (_request: unknown, body: Buffer) => body,
    );
    scope.post(
      ROUTE,
      { bodyLimit: maxBytes, onRequest: async () => mustBeAllowed(permit) },
      async (request, reply) =>
        Buffer.isBuffer(request.body) ? sent(reply, request.query, request.body) : asked(reply, request.body),
    );
  });

  app.get('/api/jobs', async (): Promise<api.JobView[]> => queue.list().map((job) => job.view));

  app.delete('/api/jobs/:id', async (request): Promise<api.JobView> => {
    mustBeAllowed(permit);
    const job = known(request.params);
    job.cancel();
    return job.view;
  });

  // Server-sent events: each is the whole state of the job.
  app.get('/api/jobs/:id/events', async (request, reply) => {
    const job = known(request.params);
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    const stream = Readable.from(events(job, gone.signal));
    const beat = setInterval(() => stream.readable && reply.raw.write(': still here\n\n'), HEARTBEAT);
    stream.on('close', () => clearInterval(beat));
    return reply.type('text/event-stream; charset=utf-8').send(stream);
  });
}

async function* events(job: Job, gone: AbortSignal): AsyncGenerator<string> {
  for await (const view of job.watch(gone)) yield `data: ${JSON.stringify(view)}\n\n`;
}
