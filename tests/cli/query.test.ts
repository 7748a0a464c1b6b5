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

  it('prints the Cypher of a saved query, and says how one is asked that lacks a parameter', async () => {
    expect(await run(['query', 'said-by', '--show'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\/\/ title: Said by X\n[\s\S]*RETURN/),
    });
    expect(await run(['query', 'said-by', '--db', 'graph'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^Parameter "name" is missing .*Example: newsgraph query said-by --param name=/,
      ),
    });
  });

  it('shows the place of an error, and names that the graph does not know', async () => {
    await (await openStore({ engine: 'embedded', path: at('graph') })).close();
    const wrong = await run(['query', 'MATCH (n:Person)\n  RETRN n.id', '--db', 'graph']);
    expect(wrong.err.split('\n').slice(1, 3)).toEqual(['  2 |   RETRN n.id', '        ^']);
    expect(wrong.err).toContain('Did you mean RETURN?');
    const unknown = await run([
      'query',
      'MATCH (n:Persn) RETURN n.id AS id',
      '--db',
      'graph',
      '--format',
      'csv',
    ]);
    expect(unknown).toEqual({
      status: 0,
      out: 'id\r\n',
      err: expect.stringMatching(/no label Persn; did you mean Person\?/),
    });
  });

  it('does not change the graph', async () => {
    await (await openStore({ engine: 'embedded', path: at('graph') })).close();
    const writes = await run(['query', 'CREATE (n:Article {id: "x"}) RETURN n.id', '--db', 'graph']);
    expect(writes).toMatchObject({ status: 1, out: '', err: expect.stringContaining('only reads') });
  });
});
