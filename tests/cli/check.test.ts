import { EngineProcess } from '../../src/store/embedded/engine-process';
import { openStore } from '../../src/store/open';
import { fill } from '../store/check/sound-graph';
import { commandFolder, lines } from './command-folder';

const { at, run } = commandFolder();

const make = async () => {
  const store = await openStore({ engine: 'embedded', path: at('graph') });
  await store.prepare();
  await fill(store);
  await store.close();
};
/** Changes the database behind the store's back. */
const spoil = async (text: string) => {
  const engine = await EngineProcess.start(at('graph'));
  await engine.request('run', { text, params: {} });
  await engine.close();
};

describe('newsgraph check', () => {
  it('says that a graph is sound, and so is its backup', async () => {
    await make();
    const ran = await run(['check', '--db', 'graph']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toMatch(
      /^The embedded database graph holds \d+ nodes and \d+ links\. All \d+ invariants hold\.\n$/,
    );
    await run(['backup', '--db', 'graph', '--out', 'b.jsonl']);
    const backup = await run(['check', '--backup', 'b.jsonl']);
    expect(backup).toMatchObject({ status: 0, out: expect.stringMatching(/^The backup b\.jsonl holds/) });
  });

  it('names what is wrong where, counts all of it and ends with status 1', async () => {
    await make();
    await spoil('MATCH ()-[r:HEADS]->() SET r.nSources = 7');
    await spoil('MATCH (m:Mention) SET m.text = "?"');
    const ran = await run(['check', '--db', 'graph', '--limit', '2']);
    expect(ran).toMatchObject({ status: 1, err: '' });
    expect(ran.out).toMatch(
      /^ {2}Entity x:\w+ -HEADS-> Entity x:\w+: nSources is 7, its statements give \d$/m,
    );
    const said = lines(ran.out);
    const spans = said.findIndex((line) => /^spans: \d+ × it does not hold that/.test(line));
    expect(said.slice(spans + 1, spans + 4)).toEqual([
      expect.stringMatching(/^ {2}Mention .*: text is "\?", the text says/),
      expect.stringMatching(/^ {2}Mention /),
      expect.stringMatching(/^ {2}… and \d+ more/),
    ]);
    const json = JSON.parse((await run(['check', '--db', 'graph', '--format', 'json'])).out);
    expect(json).toMatchObject({ sound: false, invariants: expect.any(Array) });
  });

  it('makes no graph where there is none, and tells a backup that breaks off', async () => {
    expect(await run(['check'])).toMatchObject({ status: 1, err: expect.stringMatching(/no graph yet/) });
    expect(await run(['check', '--backup', 'none.jsonl'])).toMatchObject({ status: 1, out: '' });
  });
});
