import { openStore } from '../../src/store/open';
import { articleRows, type Told } from '../store/rows';
import { commandFolder, lines } from './command-folder';

const { at, run } = commandFolder();

const met = (subject: string, object: string) => ({ subject, type: 'MET_WITH', object });
const TOLD: readonly Told[] = [
  { id: 'a1', title: 'Bridge opens', publisher: 'The Selma Post', said: [met('Ada Moss', 'Ben Ruiz')] },
  { id: 'a2', title: 'Bridge closes again', said: [met('Ada Moss', 'Ben Ruiz'), met('Ada Moss', 'Cy Oak')] },
];

const make = async () => {
  const store = await openStore({ engine: 'embedded', path: at('graph') });
  await store.prepare();
  for (const told of TOLD) {
    const rows = articleRows(told);
    const nodes = rows.nodes.map((n) =>
      n.labels[0] === 'Article'
        ? { ...n, properties: { ...n.properties, url: `https://news.example/${told.id}` } }
        : n,
    );
    await store.writeArticle({ ...rows, nodes });
  }
  await store.close();
};
const articles = async () => {
  const store = await openStore({ engine: 'embedded', path: at('graph') });
  const { rows } = await store.query({ text: 'MATCH (a:Article) RETURN a.id ORDER BY a.id', params: {} });
  await store.close();
  return rows.flat();
};
const remove = (...args: string[]) => run(['remove', '--db', 'graph', ...args]);

describe('newsgraph remove', () => {
  it('takes an article away by its title, and says what went with it', async () => {
    await make();
    const removed = await remove('bridge closes');
    expect(removed).toMatchObject({ status: 0, err: '' });
    expect(lines(removed.out)).toEqual([
      'Removed “Bridge closes again” (a2)',
      '  2 sentences, 4 mentions, 0 claims, 2 statements; 1 entity and 1 edge that nothing else supports',
    ]);
    expect(await articles()).toEqual(['a1']);
  });

  it('by address and by id, whatever tracking the address carries; one that is named twice goes once', async () => {
    await make();
    const removed = await remove('https://news.example/a1?utm_source=x#top', 'a1', 'a2');
    expect(removed.status).toBe(0);
    expect(lines(removed.out)[0]).toBe('Removed “Bridge opens”, The Selma Post (a1)');
    expect(await articles()).toEqual([]);
  });

  it('lists what a name may mean, and removes nothing when one of the names is not clear', async () => {
    await make();
    const unclear = await remove('a1', 'Bridge', 'Tunnel');
    expect(unclear).toMatchObject({ status: 1, out: '' });
    expect(lines(unclear.err)).toEqual([
      'Bridge: this may be 2 articles. Give the id of one:',
      '  “Bridge opens”, The Selma Post (a1)',
      '  “Bridge closes again” (a2)',
      expect.stringMatching(/^Tunnel: there is no such article/),
      'Nothing was removed.',
    ]);
    expect(await articles()).toEqual(['a1', 'a2']);
  });

  it('only says what would go when asked to', async () => {
    await make();
    const dry = await remove('a2', '--dry-run');
    expect(dry).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Would remove “Bridge closes again”/),
    });
    expect(await articles()).toEqual(['a1', 'a2']);
  });

  it('makes no graph where there is none', async () => {
    const none = await remove('a1');
    expect(none).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/no graph yet/) });
  });
});
