import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/store/open';
import { ended, runCommand, startCommand } from './run-command';

const ENGLISH =
  'PORT SELMA, April 5 (Reuters) - Ada Reyes, the mayor of Port Selma, said on Monday that the strike at the harbour had ended. ' +
  'The Harbour Workers Union denied it. "We will meet the mayor again on Tuesday," said Oto Lind, its president.';
const GERMAN =
  'Der Bürgermeister der Stadt sagte am Montag, dass der Streik im Hafen beendet sei und alle wieder arbeiten. Er dankte den ' +
  'Arbeitern und den Besitzern für ihre Geduld, und die Schiffe werden noch in dieser Woche wieder nach Norden fahren können.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
const run = (args: string[], stdin?: string, env?: NodeJS.ProcessEnv) => runCommand(args, folder, stdin, env);
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

describe('newsgraph', () => {
  it('shows its help, and its version', async () => {
    expect(await run(['--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('newsgraph start'),
    });
    expect(await run(['--version'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    [['bogus']],
    [['start', '--bogus']],
    [['start', '--port', 'many']],
    [['start', '--date', 'soon']],
    [['extract']],
    [['evaluate']],
    [['query', 'x', '--param', 'novalue']],
    [['query', 'x', '--format', 'xml']],
  ])('refuses %j with status 2, a reason and no output', async (args) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toMatch(/ at .*:\d+:\d+/);
    expect(lines(err).length).toBeGreaterThan(0);
  });
});

describe('newsgraph start', () => {
  const BAD: readonly (readonly [name: string, make: (name: string) => void])[] = [
    ['empty.txt', (name) => write(name, '')],
    ['blank.txt', (name) => write(name, ' \n\n')],
    [
      'photo.txt',
      (name) => write(name, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff])),
    ],
    ['german.txt', (name) => write(name, GERMAN)],
    ['none.txt', () => {}],
    ['nothing', (name) => mkdirSync(path.join(folder, name))],
    ['data.csv', (name) => write(name, 'a,b\n1,2\n')],
    [
      'page.html',
      (name) => write(name, '<html><head><title>x</title></head><body><script>1</script></body></html>'),
    ],
    [
      'huge.txt',
      (name) => {
        write(name, 'x');
        truncateSync(path.join(folder, name), 51 * 1024 * 1024);
      },
    ],
  ];

  it('reads what it can, says in one line each what it cannot, and a second run changes nothing', async () => {
    for (const [name, make] of BAD) make(name);
    write('good.txt', ENGLISH);
    const names = BAD.map(([name]) => name);
    const first = await run([
      'start',
      ...names.slice(0, 5),
      'good.txt',
      ...names.slice(5),
      '--no-serve',
      '--db',
      'graph',
    ]);
    expect(first.status).toBe(1);
    for (const name of names) {
      const about = lines(first.err).filter((line) => line.startsWith(`${name}: `));
      expect([name, about]).toEqual([name, [expect.stringMatching(/.{20,}\.$/)]]);
    }
    expect(lines(first.err)).toHaveLength(BAD.length);
    expect(first.out).toMatch(/^Articles +1 /m);
    expect(first.out).toMatch(/^Claims +[1-9]/m);
    expect(first.out).toMatch(/^Seconds +\d+\.\d\d /m);
    expect(first.out).toMatch(/^Database +1 article added, [1-9]\d* nodes/m);

    const second = await run(['start', 'good.txt', '--no-serve', '--db', 'graph']);
    expect(second).toMatchObject({ status: 0, err: '' });
    expect(second.out).toMatch(/^Database +unchanged/m);

    const cypher = 'MATCH (a:Article) RETURN count(a) AS articles';
    const counted = await run(['query', cypher, '--db', 'graph', '--format', 'json']);
    expect(JSON.parse(counted.out)).toEqual([{ articles: 1 }]);
  });

  it('says that the port is taken before it reads anything', async () => {
    write('good.txt', ENGLISH);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, out, err } = await run(['start', 'good.txt', '--db', 'graph', '--port', String(port)]);
    other.close();
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(lines(err)).toEqual([expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`)]);
    expect(readdirSync(folder)).toEqual(['good.txt']);
  });

  it('runs where no temporary files can be written', async () => {
    write('good.txt', ENGLISH);
    const TMPDIR = path.join(folder, 'good.txt', 'none');
    const { status, err } = await run(['extract', 'good.txt'], '', { TMPDIR });
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('fails when nothing could be read', async () => {
    const { status, out, err } = await run(['start', 'none.txt']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(lines(err)).toEqual(['none.txt: there is no such file. Check the path.']);
  });

  it('says that the database is in use, or that Neo4j is down', async () => {
    write('good.txt', ENGLISH);
    const store = await openStore({ engine: 'embedded', path: path.join(folder, 'graph') });
    try {
      const locked = await run(['start', 'good.txt', '--no-serve', '--db', 'graph']);
      expect(locked).toMatchObject({ status: 1, out: '' });
      expect(lines(locked.err)).toEqual([expect.stringMatching(/in use by another process/)]);
    } finally {
      await store.close();
    }
    const down = await run(['start', 'good.txt', '--store', 'neo4j', '--uri', 'bolt://127.0.0.1:1'], '', {
      NEO4J_PASSWORD: 'made-up-1',
    });
    expect(down).toMatchObject({ status: 1, out: '' });
    expect(lines(down.err)).toEqual([expect.stringMatching(/does not answer at bolt:\/\/127\.0\.0\.1:1/)]);
  });

  it('refuses a damaged database, and leaves it as it is', async () => {
    write('good.txt', ENGLISH);
    write('graph', Buffer.from('this is no database, whatever its name is'));
    const { status, err } = await run(['start', 'good.txt', '--no-serve', '--db', 'graph']);
    expect(status).toBe(1);
    expect(lines(err)).toEqual([expect.stringMatching(/damaged|no newsgraph database/)]);
  });

  it('serves the graph until Ctrl-C, and then lets go of the database', async () => {
    write('good.txt', ENGLISH);
    const child = startCommand(['start', 'good.txt', '--db', 'graph'], folder);
    const result = ended(child);
    let told = '';
    const url = await new Promise<string>((settle, fail) => {
      child.stdout.on('data', (text) => {
        told += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(told);
        if (found) settle(found[0]);
      });
      void result.then((ran) => fail(new Error(ran.err)));
    });
    expect((await fetch(url)).headers.get('content-type')).toMatch(/html/);
    child.kill('SIGINT');
    expect((await result).status).toBe(0);
    const listed = await run(['query', 'most-mentioned', '--db', 'graph']);
    expect(listed).toMatchObject({ status: 0, out: expect.stringContaining('Reyes') });
  });
});

describe('newsgraph extract', () => {
  it('prints one document a line, errors in their place, in the order of the input', async () => {
    const input = [
      { id: 'a', text: ENGLISH },
      { id: 'b', text: '' },
      { id: 'c' },
      { id: 'd', text: ENGLISH, title: 'Strike over' },
    ];
    const stdin = `${input.map((d) => JSON.stringify(d)).join('\n')}\n{"id": "e", "te`;
    const { status, out, err } = await run(['extract', '--jsonl'], stdin);
    expect(status).toBe(1);
    expect(lines(err)).toHaveLength(3);
    const documents = lines(out).map((line) => JSON.parse(line));
    expect(documents.map((d) => [d.id, d.error?.code])).toEqual([
      ['a', undefined],
      ['b', 'empty'],
      ['c', 'bad-record'],
      ['d', undefined],
      ['e', 'bad-record'],
    ]);
    expect(documents[3]).toMatchObject({ text: ENGLISH, title: 'Strike over' });
    for (const d of [documents[0], documents[3]])
      for (const e of d.entities) expect(ENGLISH.slice(e.start, e.end)).toMatch(/\S/);
  });

  it('ends quietly when nobody reads on', async () => {
    write('good.txt', ENGLISH);
    const child = startCommand(['extract', 'good.txt'], folder);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const status = await new Promise((settle) => child.on('close', settle));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});

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
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not change the graph', async () => {
    await (await openStore({ engine: 'embedded', path: path.join(folder, 'graph') })).close();
    const writes = await run(['query', 'CREATE (n:Article {id: "x"}) RETURN n.id', '--db', 'graph']);
    expect(writes).toMatchObject({ status: 1, out: '', err: expect.stringContaining('only reads') });
  });
});

describe('newsgraph evaluate', () => {
  it('scores predictions against annotations', async () => {
    const document = {
      id: 'a',
      text: ENGLISH,
      layers: ['entities'],
      entities: [{ start: 36, end: 45, type: 'PERSON', kind: 'name' }],
    };
    write('gold.jsonl', JSON.stringify(document));
    const { status, out } = await run(['evaluate', '--gold', 'gold.jsonl', '--predicted', 'gold.jsonl']);
    expect(status).toBe(0);
    expect(out).toMatch(/names +all types +100\.0 +100\.0 +100\.0 +1/);
    expect(await run(['evaluate', '--gold', 'none.jsonl', '--predicted', 'gold.jsonl'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('none.jsonl'),
    });
  });
});
