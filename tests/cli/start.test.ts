import { once } from 'node:events';
import { mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { openStore } from '../../src/store/open';
import { commandFolder, ENGLISH, GERMAN, lines } from './command-folder';
import { ended, startCommand } from './run-command';

const { at, run, write } = commandFolder();

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
    ['nothing', (name) => mkdirSync(at(name))],
    ['data.csv', (name) => write(name, 'a,b\n1,2\n')],
    [
      'page.html',
      (name) => write(name, '<html><head><title>x</title></head><body><script>1</script></body></html>'),
    ],
    [
      'huge.txt',
      (name) => {
        write(name, 'x');
        truncateSync(at(name), 51 * 1024 * 1024);
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
    expect(first.err).toContain('german.txt: it is in German, not English.');
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
    expect(readdirSync(at())).toEqual(['good.txt']);
  });

  it('runs where no temporary files can be written', async () => {
    write('good.txt', ENGLISH);
    const TMPDIR = path.join(at('good.txt'), 'none');
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
    const store = await openStore({ engine: 'embedded', path: at('graph') });
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
    const child = startCommand(['start', 'good.txt', '--db', 'graph'], at());
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
