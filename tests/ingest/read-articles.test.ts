import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type IngestOptions,
  type IngestSurroundings,
  type ReadItem,
  readArticles,
} from '../../src/ingest/read-articles';
import type { Article } from '../../src/model/article';
import { sha256 } from '../../src/model/ids';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-ingest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const readAll = async (
  inputs: string[],
  options?: IngestOptions,
  surroundings?: IngestSurroundings,
): Promise<ReadItem[]> => {
  const items: ReadItem[] = [];
  for await (const item of readArticles(inputs, options, surroundings)) items.push(item);
  return items;
};
const articleOf = (item: ReadItem | undefined): Article => {
  if (item === undefined || 'error' in item) throw new Error(`no article: ${JSON.stringify(item)}`);
  return item.article;
};
const codes = (items: ReadItem[]): string[] =>
  items.map((item) => ('error' in item ? item.error.code : 'article'));
test('a text longer than any article is refused before it is read', async () => {
  const sentence = 'The mayor said on Monday that the talks had failed. ';
  const [over, under] = [1_000_001, 900_000].map((n) => sentence.repeat(Math.ceil(n / sentence.length)));
  const items = await readAll([put('over.txt', over!), put('under.txt', under!)]);
  expect(codes(items)).toEqual(['too-large', 'article']);
});

const PROSE =
  'The mayor of Venn said on Monday that the river had flooded the lower town and that help was on its way.';

describe('a text file', () => {
  test('is stored as it is, without its byte order mark', async () => {
    const text = `Flood hits Venn\r\n\r\n  ${PROSE}\r\n`;
    const article = articleOf((await readAll([put('a.txt', `\ufeff${text}`)]))[0]);
    expect(article).toMatchObject({
      text,
      title: 'Flood hits Venn',
      author: null,
      publisher: null,
      url: null,
      publishedAt: null,
    });
    expect(article.contentHash).toBe(sha256(text));
    expect(article.source).toBe(path.join(folder, 'a.txt'));
  });

  test('has the id of its text with white space folded, or of its URL', async () => {
    const files = [put('a.txt', PROSE), put('b.txt', `  ${PROSE.replaceAll(' ', '\n')}\n`)];
    const [a, b] = (await readAll(files)).map(articleOf);
    expect(a?.id).toBe(sha256(PROSE));
    expect(b?.id).toBe(a?.id);
    const url = 'https://venn.example/flood?id=3&utm_source=x#top';
    const c = articleOf((await readAll([files[0] as string], { url }))[0]);
    expect(c).toMatchObject({
      url: 'https://venn.example/flood?id=3',
      id: sha256('https://venn.example/flood?id=3'),
    });
  });

  test('takes what the person says', async () => {
    const options = { title: 'T', author: 'A', publisher: 'P', date: '29 September 2022' };
    const article = articleOf((await readAll([put('a.txt', `Head\n\n${PROSE}`)], options))[0]);
    expect(article).toMatchObject({ title: 'T', author: 'A', publisher: 'P', publishedAt: '2022-09-29' });
  });

  test.each([{ date: 'soon' }, { url: 'venn' }, { format: 'pdf' }, { encoding: 'klingon' }])(
    'refuses the option %j',
    async (options) => {
      await expect(readAll([put('a.txt', PROSE)], options)).rejects.toMatchObject({
        kind: 'settings',
        code: Object.keys(options)[0],
      });
    },
  );
});

describe('bad input stops nothing', () => {
  test('each gets its code, in order, and the others are read', async () => {
    const inputs = [
      put('good.txt', PROSE),
      path.join(folder, 'none.txt'),
      put('empty.txt', ''),
      put('blank.txt', ' \n\ufeff\n'),
      put('numbers.txt', '12 34 56'),
      put('paper.txt', '%PDF-1.7 abc'),
      put('image.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 1])),
      put('zeros.txt', Buffer.concat([Buffer.from(PROSE), Buffer.from([0, 0, 1, 2])])),
      put('controls.txt', `\u0001\u0002\u0003${PROSE.slice(0, 60)}`),
      put(
        'broken.txt',
        Buffer.concat([Buffer.from('“Ja” – “nein” – “doch”'), Buffer.from([0xff]), Buffer.from(PROSE)]),
      ),
      put('damaged.txt', `Caf\ufffd \ufffd\ufffd \ufffd${PROSE}`),
      put('feed.xml', `<rss>${PROSE}</rss>`),
      put('empty.html', '<html><body><img src="a"></body></html>'),
      'https://venn.example/a',
      put(
        'french.txt',
        'Le maire de la ville a déclaré lundi que la rivière avait inondé les quartiers bas et que les secours étaient déjà en route, mais que plusieurs habitants attendaient encore de l’aide dans leurs maisons.',
      ),
      put('also-good.txt', PROSE),
    ];
    const items = await readAll(inputs);
    expect(codes(items)).toEqual([
      'article',
      'missing',
      'empty',
      'empty',
      'no-text',
      'binary',
      'binary',
      'binary',
      'binary',
      'encoding',
      'encoding',
      'unsupported',
      'no-text',
      'unsupported',
      'not-english',
      'article',
    ]);
    expect(items.map(({ source }) => source)).toEqual(inputs);
    for (const item of items) if ('error' in item) expect(item.error.data.source).toBe(item.source);
  });

  test('a file over the limit is refused before it is read, a stream when it gets there', async () => {
    const big = put('big.txt', PROSE.repeat(20));
    const [item] = await readAll([big], { maxBytes: 1000 });
    expect(item).toMatchObject({
      error: { code: 'too-large', data: { size: PROSE.length * 20, limit: 1000 } },
    });
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield PROSE;
    }
    expect(codes(await readAll(['-', big], { maxBytes: 5000 }, { stdin: endless() }))).toEqual([
      'too-large',
      'article',
    ]);
  });

  test('an unreadable file', async () => {
    const file = put('secret.txt', PROSE);
    chmodSync(file, 0o000);
    // root may read everything
    expect(codes(await readAll([file]))).toEqual([process.getuid?.() === 0 ? 'article' : 'unreadable']);
    expect(codes(await readAll([path.join(put('a.txt', PROSE), 'below.txt')]))).toEqual(['unreadable']);
  });
});

describe('folders and standard input', () => {
  test('a folder is read recursively and sorted; hidden and unknown files are left out', async () => {
    for (const name of ['b.txt', 'a/z.md', 'a/b.html', 'c.jpg', '.hidden.txt', '.git/x.txt', 'd.JSONL'])
      put(name, name.endsWith('JSONL') ? `${JSON.stringify({ id: 'j', text: PROSE })}\n` : PROSE);
    symlinkSync(folder, path.join(folder, 'a', 'loop'));
    const items = await readAll([folder]);
    expect(items.map(({ source }) => path.relative(folder, source))).toEqual([
      'a/b.html',
      'a/z.md',
      'b.txt',
      'd.JSONL#1',
    ]);
    mkdirSync(path.join(folder, 'nothing'));
    expect(codes(await readAll([path.join(folder, 'nothing')]))).toEqual(['empty']);
  });

  test.each([
    ['text', PROSE],
    ['a page', `<!DOCTYPE html><html><body><p>${PROSE}</p></body></html>`],
    ['JSON Lines', `${JSON.stringify({ id: 'x', text: PROSE })}\n`],
  ])('standard input: %s', async (_, content) => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (const byte of Buffer.from(content)) yield Uint8Array.of(byte);
    }
    expect(articleOf((await readAll(['-'], {}, { stdin: stdin() }))[0])).toMatchObject({ text: PROSE });
  });
});
