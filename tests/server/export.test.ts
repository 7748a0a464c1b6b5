import Graph from 'graphology';
import type { GraphRecord, RecordSource } from '../../src/model/store';
import { buildApp } from '../../src/server';
import { edgesOf, entitiesOf, sourceOf, storedRecords } from '../export/records';
import { handMadeStore } from './fake-store';

const HOST = { host: '127.0.0.1:4000' };

describe('GET /api/export/:format', () => {
  let stored: GraphRecord[];
  beforeAll(async () => {
    stored = await storedRecords();
  });
  const ask = async (url: string, headers = {}, source: RecordSource = sourceOf(stored)) => {
    const store = Object.assign(handMadeStore(), { records: () => source.records() });
    const app = await buildApp({ store, viewerDir: null, hosts: ['127.0.0.1'] });
    return app.inject({ url, headers: { ...HOST, ...headers } });
  };

  it('gives a file to be saved', async () => {
    const answer = await ask('/api/export/graphology');
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="newsgraph.json"',
    ]);
    const graph = Graph.from(answer.json());
    expect([graph.order, graph.size]).toEqual([entitiesOf(stored).length, edgesOf(stored).length]);
  });

  it('gives a part of the graph', async () => {
    const graph = Graph.from((await ask('/api/export/graphology?type=PERSON,MET_WITH')).json());
    expect(graph.everyNode((_, a) => a.etype === 'PERSON')).toBe(true);
    expect(graph.everyEdge((_, a) => a.rtype === 'MET_WITH')).toBe(true);
    expect(graph.size).toBeGreaterThan(0);
  });

  it('refuses other sites, and forms and types that there are not', async () => {
    expect((await ask('/api/export/gexf', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await ask('/api/export/xlsx')).statusCode).toBe(404);
    expect((await ask('/api/export/csv')).json()).toMatchObject({
      message: expect.stringContaining('--out'),
    });
    expect((await ask('/api/export/gexf?type=PEOPLE')).statusCode).toBe(400);
  });

  it('is no success when the database fails', async () => {
    const failing: RecordSource = {
      // biome-ignore lint/correctness/useYield: it never gets that far
      async *records() {
        throw new Error('gone');
      },
    };
    const answer = await ask('/api/export/jsonl', {}, failing);
    expect([answer.statusCode, answer.body.includes('gone')]).toEqual([500, false]);
  });
});
