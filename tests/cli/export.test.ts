import { readdirSync, readFileSync } from 'node:fs';
import Graph from 'graphology';
import { articleRows } from '../../src/graph';
import { openStore } from '../../src/store/open';
import { ministerTalks } from '../graph/minister-talks';
import { commandFolder } from './command-folder';

const { at, run, write } = commandFolder();

async function makeGraph(): Promise<void> {
  const store = await openStore({ engine: 'embedded', path: at('graph') });
  await store.prepare();
  await store.writeArticle(articleRows(ministerTalks, { now: '2031-05-01T12:00:00.000Z', runId: 'run' }));
  await store.close();
}

describe('newsgraph export', () => {
  it('prints a form, or writes it into a file, whole or in part', async () => {
    await makeGraph();
    const printed = await run(['export', '--format', 'graphology', '--db', 'graph']);
    expect(printed).toMatchObject({ status: 0, err: '' });
    const graph = Graph.from(JSON.parse(printed.out));
    expect(graph.filterNodes((_, a) => a.label === 'Ilse Brandt')).toHaveLength(1);
    expect(graph.size).toBeGreaterThan(2);
    const part = await run([
      ...['export', '--format', 'graphology', '--db', 'graph', '--out', 'part.json'],
      ...['--type', 'PERSON,MET_WITH'],
    ]);
    expect(part).toMatchObject({ status: 0, out: '', err: expect.stringContaining('part.json') });
    expect(Graph.from(JSON.parse(readFileSync(at('part.json'), 'utf8'))).size).toBe(1);
  });

  it('says what it cannot do before it opens a database', async () => {
    expect(await run(['export'])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('--format'),
    });
    expect(await run(['export', '--format', 'xlsx'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('gexf'),
    });
    expect(await run(['export', '--format', 'csv'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--out'),
    });
    expect(await run(['export', '--format', 'gexf', '--type', 'PEOPLE'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/PEOPLE.*PERSON/),
    });
    expect(await run(['export', '--format', 'gexf', '--db', 'none'])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/no graph yet/),
    });
    write('taken', 'x');
    expect(await run(['export', '--format', 'csv', '--out', 'taken'])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^taken: /),
    });
    expect(readdirSync(at())).toEqual(['taken']);
  });
});
