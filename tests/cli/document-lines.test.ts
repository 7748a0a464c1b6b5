import fc from 'fast-check';
import { type DocumentLine, documentLines } from '../../src/cli/document-lines';

const ENGLISH =
  'The mayor of the town said on Monday that the strike at the harbour had ended. She thanked the workers and the owners for their patience.';
const GERMAN =
  'Der Bürgermeister der Stadt sagte am Montag, dass der Streik im Hafen beendet sei und alle wieder arbeiten. Er dankte den Arbeitern und den Besitzern für ihre Geduld, und die Schiffe werden noch in dieser Woche wieder nach Norden fahren können.';
const LIMIT = { maxBytes: 100_000 };

async function* chunked(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 7): Promise<DocumentLine[]> {
  const all: DocumentLine[] = [];
  for await (const line of documentLines(chunked(text, size), LIMIT)) all.push(line);
  return all;
}

const outcome = (l: DocumentLine) => ('article' in l ? [l.article.id, l.article.text] : [l.id, l.error.code]);

describe('documentLines', () => {
  it('gives each line its place and its id, also when it is bad', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: ENGLISH }),
      '{"id": "b", "text": "The line that breaks',
      JSON.stringify({ id: 'c', text: '' }),
      '',
      JSON.stringify({ id: 'd', text: GERMAN }),
      JSON.stringify({ id: 'e' }),
      '[1, 2]',
      JSON.stringify({ id: 'f', text: ENGLISH, title: 'Strike over', date: '2031-04-05' }),
    ];
    const all = await read(`\ufeff${lines.join('\r\n')}`);
    expect(all.map(outcome)).toEqual([
      ['a', ENGLISH],
      ['b', 'bad-record'],
      ['c', 'empty'],
      ['d', 'not-english'],
      ['e', 'bad-record'],
      [null, 'bad-record'],
      ['f', ENGLISH],
    ]);
    expect(all.map((l) => l.source)).toEqual(['-#1', '-#2', '-#3', '-#5', '-#6', '-#7', '-#8']);
    expect(all.at(-1)).toMatchObject({ article: { title: 'Strike over', publishedAt: '2031-04-05' } });
  });

  it('keeps an id that is a number a number', async () => {
    const all = await read(`{"id": 7, "text": ${JSON.stringify(ENGLISH)}}\n{"id": 8, "text": ""}\n`);
    expect(all.map((l) => l.id)).toEqual([7, 8]);
    expect(all[0]).toMatchObject({ article: { id: '7' } });
  });

  it('passes over a line that is too long and goes on', async () => {
    const long = JSON.stringify({ id: 'long', text: 'a '.repeat(LIMIT.maxBytes) });
    const all = await read(`${long}\n${JSON.stringify({ id: 'b', text: ENGLISH })}\n`, 4096);
    expect(all.map(outcome)).toEqual([
      [null, 'too-large'],
      ['b', ENGLISH],
    ]);
  });

  it('gives back as many as went in, in the same order, however the stream is cut', async () => {
    const id = fc.stringMatching(/^[\w/ä😀-]{1,12}$/u);
    const line = fc.oneof(
      id.map((name) => ({ name, text: JSON.stringify({ id: name, text: ENGLISH }) })),
      id.map((name) => ({ name, text: JSON.stringify({ id: name, text: 7 }) })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.integer({ min: 1, max: 500 }),
        async (lines, size) => {
          const all = await read(lines.map((l) => `${l.text}\n`).join(''), size);
          expect(all.map((l) => l.id)).toEqual(lines.map((l) => l.name));
        },
      ),
      { numRuns: 40 },
    );
  });
});
