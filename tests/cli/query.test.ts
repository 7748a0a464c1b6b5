import { readdirSync } from 'node:fs';
import { openStore } from '../../src/store/open';
import { commandFolder } from './command-folder';

const { at, run } = commandFolder();

describe('newsgraph query', () => {
  it('lists the saved queries and says what is wrong with one that is not', async () => {
    expect(await run(['query', '--list'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('said-by'),
    });
    const unknown = await run(['query', 'said']);
    expect(unknown).toMatchObject({ status: 1, err: expect.stringMatching(/did you mean .*said-by/) });
  });

  it('does not make a graph where there is none', async () => {
    const none = await run(['query', 'most-mentioned', '--db', 'graph']);
    expect(none).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^graph: there is no graph yet/),
    });
    expect(readdirSync(at())).toEqual([]);
  });

  it('does not change the graph', async () => {
    await (await openStore({ engine: 'embedded', path: at('graph') })).close();
    const writes = await run(['query', 'CREATE (n:Article {id: "x"}) RETURN n.id', '--db', 'graph']);
    expect(writes).toMatchObject({ status: 1, out: '', err: expect.stringContaining('only reads') });
  });
});
