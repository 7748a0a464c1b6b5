import { readFileSync } from 'node:fs';
import { openStore } from '../../src/store/open';
import { articleRows, entityId } from '../store/rows';
import { commandFolder } from './command-folder';

// every step is a program of its own
jest.setTimeout(300_000);

const { at, run, write } = commandFolder();
const curate = (...args: string[]) => run(['curate', ...args, '--db', 'graph']);
const rows = async (cypher: string): Promise<unknown[]> =>
  JSON.parse((await run(['query', cypher, '--format', 'json', '--db', 'graph'])).out);

const PORT = 'Port Office:Organization';

beforeEach(async () => {
  const store = await openStore({ engine: 'embedded', path: at('graph') });
  await store.prepare();
  const heads = (object: string) => ({ subject: 'Ada Moss', type: 'HEADS', object });
  await store.writeArticle(
    articleRows({
      id: 'a1',
      title: 'Office opens',
      said: [
        heads('Harbour Office:Organization'),
        { subject: 'Ada Moss', type: 'MET_WITH', object: 'Ben Ruiz' },
      ],
    }),
  );
  await store.writeArticle(
    articleRows({ id: 'a2', title: 'Second look', said: [heads(PORT)], aliases: { [PORT]: ['Ben Ruiz'] } }),
  );
  await store.close();
});

const undoIn = (out: string): string => /curate undo (\S+)/.exec(out)![1]!;

describe('newsgraph curate', () => {
  it('merges by name, says how to undo it, and undoes it', async () => {
    const merged = await curate(
      'merge',
      'harbour office',
      'Port Office',
      '--author',
      'Mia',
      '--reason',
      'renamed in May',
    );
    expect(merged).toMatchObject({
      status: 0,
      out: expect.stringMatching(/Merged Port Office .*\n +into Harbour Office/),
    });
    const organisations = 'MATCH (o:Organization) RETURN o.name AS name ORDER BY name';
    expect(await rows(organisations)).toEqual([{ name: 'Harbour Office' }]);

    const history = await curate('history');
    expect(history.out).toMatch(/Mia: merge entities into one \(renamed in May\)/);
    expect(history.out).toContain('Harbour Office');

    // the id of what was merged away still leads somewhere
    expect(await curate('rename', entityId(PORT), 'Office of the Harbour')).toMatchObject({ status: 0 });
    expect(await rows(organisations)).toEqual([{ name: 'Office of the Harbour' }]);

    expect(await curate('undo', undoIn(merged.out), '--author', 'Ole')).toMatchObject({ status: 0 });
    expect(await rows(organisations)).toEqual([{ name: 'Office of the Harbour' }, { name: 'Port Office' }]);
    expect((await curate('history')).out).toMatch(/undone \S+ by Ole/);
    const again = await curate('undo', undoIn(merged.out));
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('was undone already, by Ole') });
  });

  it('lists who may be meant, and changes nothing', async () => {
    const store = await openStore({ engine: 'embedded', path: at('graph') });
    await store.writeArticle(
      articleRows({ id: 'a3', said: [{ subject: 'ADA MOSS', type: 'MET_WITH', object: 'ada moss' }] }),
    );
    await store.close();
    const unclear = await curate('rename', 'aDa MoSs', 'Ada');
    expect(unclear).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('Nothing was changed'),
    });
    for (const name of ['Ada Moss', 'ADA MOSS', 'ada moss']) expect(unclear.err).toContain(entityId(name));
    // a name goes before somebody else's alias
    expect(await curate('alias', 'Ben Ruiz', 'B.R.')).toMatchObject({
      status: 0,
      out: expect.stringContaining('(person'),
    });
    expect(await curate('alias', 'Nobody', 'N.')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no such entity'),
    });
    expect((await curate('history')).out.match(/give an entity one more name/g)).toHaveLength(1);
  });

  it('splits by article, changes a type, rejects and confirms by the beginning of an id', async () => {
    expect(await curate('split', 'Ada Moss', 'Second', '--name', 'Ada Moss II')).toMatchObject({ status: 0 });
    expect(await rows('MATCH (p:Person)-[:HEADS]->(o) RETURN p.name AS p, o.name AS o ORDER BY p')).toEqual([
      { p: 'Ada Moss', o: 'Harbour Office' },
      { p: 'Ada Moss II', o: 'Port Office' },
    ]);
    expect(await curate('retype', 'Ben Ruiz', 'Organization', 'company')).toMatchObject({ status: 0 });
    expect(await rows('MATCH (o:Organization) WHERE o.subtype = "COMPANY" RETURN o.name AS name')).toEqual([
      { name: 'Ben Ruiz' },
    ]);
    expect(await curate('retype', 'Ben Ruiz', 'unicorn')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no entity type unicorn'),
    });

    const [met] = (await rows('MATCH (s:Statement) WHERE s.rtype = "MET_WITH" RETURN s.id AS id')) as {
      id: string;
    }[];
    expect(await curate('reject', met!.id.slice(0, 8))).toMatchObject({
      status: 0,
      out: expect.stringContaining('Rejected: '),
    });
    expect(await rows('MATCH ()-[r:MET_WITH]->() RETURN r.key AS key')).toEqual([]);
    expect(await curate('confirm', met!.id)).toMatchObject({ status: 0 });
    expect(await rows('MATCH ()-[r:MET_WITH]->() RETURN r.confidence AS c')).toEqual([{ c: 1 }]);
  });

  it('takes the decisions to another graph, and says which line of a file is none', async () => {
    await curate('rename', 'Ada Moss', 'Adele Moss');
    await curate('alias', 'Ben Ruiz', 'B.R.');
    expect(await curate('export', '--out', 'decisions.jsonl')).toMatchObject({ status: 0 });
    const lines = readFileSync(at('decisions.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['rename', 'alias']);
    expect((await curate('export')).out.trim().split('\n')).toEqual(lines);

    const other = (...args: string[]) => run(['curate', ...args, '--db', 'other']);
    expect(await other('import', 'decisions.jsonl')).toMatchObject({
      status: 0,
      out: expect.stringContaining('2 decisions added'),
    });
    expect(await other('import', 'decisions.jsonl')).toMatchObject({
      status: 0,
      out: expect.stringContaining('2 known already'),
    });
    expect((await other('export')).out.trim().split('\n')).toEqual(lines);

    write('wrong.jsonl', `${lines[0]}\n{"kind": "explode"}\n`);
    expect(await other('import', 'wrong.jsonl')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^wrong\.jsonl, line 2: it is no decision/),
    });
    expect(await other('import', 'none.jsonl')).toMatchObject({
      status: 1,
      err: expect.stringContaining('no such file'),
    });
  });
});
