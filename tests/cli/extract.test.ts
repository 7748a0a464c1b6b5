import { commandFolder, ENGLISH, GERMAN, lines } from './command-folder';
import { startCommand } from './run-command';

const { at, run, write } = commandFolder();

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

  it('reads an article around a passage in another language, and says so', async () => {
    const text = `${ENGLISH}\n\n${GERMAN}\n`;
    write('mixed.txt', text);
    const { status, out, err } = await run(['extract', 'mixed.txt']);
    expect({ status, err: lines(err) }).toEqual({
      status: 0,
      err: ['mixed.txt: a passage is not in English (German); stored, but not read.'],
    });
    const start = text.indexOf(GERMAN);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      text,
      foreign: [{ start, end: start + GERMAN.length, language: 'German' }],
    });
    expect(document.entities.length).toBeGreaterThan(0);
    for (const { end } of document.entities) expect(end).toBeLessThanOrEqual(start);
  });

  it('ends quietly when nobody reads on', async () => {
    write('good.txt', ENGLISH);
    const child = startCommand(['extract', 'good.txt'], at());
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const status = await new Promise((settle) => child.on('close', settle));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});
