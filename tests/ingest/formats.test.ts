import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { formats } from '../../src/ingest/formats';
import { type ReadItem, readArticles } from '../../src/ingest/read-articles';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (name: string, content: string | Uint8Array): Promise<ReadItem[]> => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const items: ReadItem[] = [];
  for await (const item of readArticles([file])) items.push(item);
  return items;
};
const article = async (name: string, content: string | Uint8Array) => {
  const [item] = await read(name, content);
  if (item === undefined || 'error' in item) throw new Error(`no article: ${item?.error.code}`);
  return item.article;
};
const PROSE =
  'The mayor of Venn said on Monday that the river had flooded the lower town and that help was on its way.';
const SECOND =
  'About 300 people spent the night in a school, and the old bridge was swept away, the police said.';

test('every format has a name of its own and takes its own endings', () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  for (const format of formats)
    for (const ending of format.extensions)
      expect(format.matches(`A${ending.toUpperCase()}`, new Uint8Array())).toBe(true);
});

describe('HTML', () => {
  const page = (head: string, body: string): string =>
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const body = `<nav><a href="/">Home</a><a href="/s">Sport</a></nav><article><h1>Flood hits Venn</h1>
    <p>${PROSE}</p><p>${SECOND.replace('300', '<b>300</b>').replace('old', 'old&nbsp;')}<br>More came.</p><h2>Aid</h2><ul><li>food</li><li>tents &amp; beds</li></ul>
    <script>var a = "<p>never</p>";</script></article><footer>© Venn Post</footer>`;

  test('gives the main content as paragraphs', async () => {
    const { text, title } = await article('a.html', page('<title>Flood hits Venn</title>', body));
    expect(text).toContain(`${PROSE}\n\nAbout 300 people`);
    expect(text).toContain('police said.\nMore came.\n\nAid\n\n- food\n- tents & beds');
    expect(text).not.toMatch(/never|Sport|<|©/);
    expect(title).toBe('Flood hits Venn');
  });

  test('reads JSON-LD before Open Graph before meta', async () => {
    const ld = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Flood hits Venn',
          datePublished: '2022-09-29T10:00:00+02:00',
          author: [{ name: 'Ann Roe' }, { name: 'Ben Lee' }],
          publisher: { '@type': 'Organization', name: 'Venn Post' },
        },
      ],
    };
    const head = `<meta property="og:title" content="Other"><meta property="og:site_name" content="Other"><meta name="author" content="Other">
      <script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script>
      <link rel="canonical" href="https://venn.example/flood#x"><meta property="og:url" content="https://venn.example/other">`;
    expect(await article('a.html', page(head, body))).toMatchObject({
      title: 'Flood hits Venn',
      author: 'Ann Roe, Ben Lee',
      publisher: 'Venn Post',
      publishedAt: '2022-09-29T10:00:00+02:00',
      url: 'https://venn.example/flood',
    });
  });

  test('Open Graph and meta alone; the date as precise as it is', async () => {
    const head = `<title>x</title><meta property="og:title" content="Flood hits Venn - Venn Post"><meta property="og:site_name" content="Venn Post">
      <meta name="byl" content="Ann Roe"><meta name="pubdate" content="nonsense"><meta name="date" content="Sept 29, 2022"><meta property="og:url" content="https://venn.example/flood">`;
    expect(await article('a.html', page(head, body))).toMatchObject({
      title: 'Flood hits Venn',
      author: 'Ann Roe',
      publisher: 'Venn Post',
      publishedAt: '2022-09-29',
      url: 'https://venn.example/flood',
    });
  });

  test('a declared encoding', async () => {
    const bytes = iconv.encode(
      page('<meta charset="iso-8859-2">', `<p>${PROSE} Wałęsa agreed.</p>`),
      'iso-8859-2',
    );
    expect((await article('a.html', bytes)).text).toContain('Wałęsa');
  });

  test.each([
    ['nesting', `${'<div>'.repeat(50_000)}<p>${PROSE}</p>`],
    ['nesting of an inline element', `${'<b>'.repeat(50_000)}${PROSE}`],
    ['a huge attribute', `<p data-x="${'x'.repeat(2_000_000)}">${PROSE}</p>`],
    ['a thousand attributes', `<p ${'a="b" '.repeat(100_000)}>${PROSE}</p>`],
    ['open paragraphs', `${'<p>'.repeat(50_000)}${PROSE}`],
    ['unclosed lists', `${'<ul><li>'.repeat(10_000)}${PROSE}`],
    ['unclosed quotes', `<p>${PROSE}</p>${'<a href="'.repeat(50_000)}`],
    ['unclosed comments', `<p>${PROSE}</p>${'<!--'.repeat(50_000)}`],
    ['preformatted blanks', `<pre>${' '.repeat(200_000)}x</pre><p>${PROSE}</p>`],
    ['signs', `<p>${PROSE}</p>${'<'.repeat(200_000)}`],
    ['character references', `<p>${PROSE}</p>${'&amp;'.repeat(30_000)}`],
  ])('hostile: %s', async (_, content) => {
    expect((await article('hostile.html', page('', content))).text).toContain(PROSE);
  });
});

describe('Markdown', () => {
  test('becomes readable text, its front matter metadata', async () => {
    const written = `---\ntitle: "Flood hits Venn"\ndate: 2022-09-29\nauthor: Ann Roe\nurl: https://venn.example/flood\n---\n# Heading\n\n${PROSE.replace('river', '[river](https://r.example "t")')}\nStill **the same** *paragraph* & \`so on\`.\n\n> ${SECOND}\n\n- food\n- tents\n\n![picture](a.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
    expect(await article('a.md', written)).toMatchObject({
      text: `Heading\n\n${PROSE} Still the same paragraph & so on.\n\n${SECOND}\n\n- food\n- tents\n\na b\n1 2`,
      title: 'Flood hits Venn',
      author: 'Ann Roe',
      publishedAt: '2022-09-29',
      url: 'https://venn.example/flood',
    });
  });
  test('without front matter the first heading is the title', async () => {
    expect((await article('b.md', `# Flood *hits* Venn\n\n${PROSE}`)).title).toBe('Flood hits Venn');
  });
  test.each([
    ['>'.repeat(20_000)],
    ['['.repeat(20_000)],
    ['*a '.repeat(20_000)],
    ['- '.repeat(5_000)],
    ['`'.repeat(20_000)],
    ['<'.repeat(20_000)],
  ])('hostile', async (content) => {
    expect((await article('c.md', `${PROSE}\n\n${content} x`)).text).toContain(PROSE);
  });
});

describe('JSON Lines', () => {
  test('keeps ids, text and order; a bad line stops nothing', async () => {
    const text = `\n Flood hits Venn\r\n\r\n${PROSE} `;
    const lines = [
      JSON.stringify({
        id: 'set/1',
        text,
        date: '2022-09-29',
        url: 'https://venn.example/a',
        publisher: 'Venn Post',
        sentences: [[0, 3]],
      }),
      '{"id": "broken", ',
      '',
      JSON.stringify({ id: 'no text' }),
      JSON.stringify({ id: 7, text: PROSE, title: 'T', date: null }),
      '[1]',
      JSON.stringify({ id: 'empty', text: '  ' }),
      JSON.stringify({ text: PROSE }),
    ];
    const items = await read('a.jsonl', `\ufeff${lines.join('\r\n')}`);
    const file = path.join(folder, 'a.jsonl');
    expect(items.map(({ source }) => source)).toEqual([1, 2, 4, 5, 6, 7, 8].map((line) => `${file}#${line}`));
    expect(items.map((item) => ('error' in item ? item.error.code : item.article.id))).toEqual([
      'set/1',
      'bad-record',
      'bad-record',
      '7',
      'bad-record',
      'empty',
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect(items[0]).toMatchObject({
      article: { text, title: 'Flood hits Venn', publishedAt: '2022-09-29', publisher: 'Venn Post' },
    });
    expect(items[1]).toMatchObject({ error: { data: { line: 2, reason: 'no JSON' } } });
    expect(items[2]).toMatchObject({ error: { data: { line: 4, reason: expect.stringContaining('text') } } });
  });

  test('in UTF-16, and a line that is no UTF-8', async () => {
    const line = JSON.stringify({ id: 'é', text: PROSE });
    expect((await article('b.jsonl', iconv.encode(`${line}\n`, 'utf-16le', { addBOM: true }))).id).toBe('é');
    const items = await read(
      'c.jsonl',
      Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from(`"}\n${line}\n`)]),
    );
    expect(items[0]).toMatchObject({ error: { code: 'bad-record', data: { line: 1, reason: 'no UTF-8' } } });
    expect(items[1]).toMatchObject({ article: { id: 'é' } });
  });

  test('a file may be larger than the limit of one document', async () => {
    const file = path.join(folder, 'd.jsonl');
    const line = (id: string, text: string): string => JSON.stringify({ id, text });
    writeFileSync(file, [line('a', PROSE), line('b', PROSE.repeat(10)), line('c', PROSE)].join('\n'));
    const found: string[] = [];
    for await (const item of readArticles([file], { maxBytes: 300 }))
      found.push('error' in item ? `${item.error.code} ${item.error.data.line}` : item.article.id);
    expect(found).toEqual(['a', 'too-large 2', 'c']);
  });
});

test('a line of 200,000 characters is read', async () => {
  const text = `${PROSE} `.repeat(2000);
  expect((await article('long.txt', text)).text).toBe(text);
});
