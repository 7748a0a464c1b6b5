import { isoDate } from './dates';
import { decode } from './decode';
import { type Format, hasExtension, type Metadata } from './format';
import { textOf } from './html-text';
import { tameHtml } from './tame-html';

const EXTENSIONS = ['.md', '.markdown', '.mdown'];
const FRONT_MATTER = /^---[^\S\n]*\r?\n([\s\S]{0,20000}?)\r?\n---[^\S\n]*(?:\r?\n|$)/;
const PAIR = /^([A-Za-z_][\w-]*)\s*:\s*(.+?)\s*$/;
/** Names of front matter → metadata. */
const FIELDS: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  byline: 'author',
  publisher: 'publisher',
  site: 'publisher',
  source: 'publisher',
  url: 'url',
  canonical: 'url',
  link: 'url',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedat: 'publishedAt',
};
/** Nesting beyond this is no writing; marked's time grows with its square. */
const DEEP_START = /^(?:[^\S\n]*(?:>|[-*+][^\S\n]|\d{1,9}[.)][^\S\n])){12,}/gm;
const DEEP_NESTING = /[[(*_`~!<]{20,}/g;

/** Markdown (GFM): as readable plain text, with its front matter as metadata and its first heading as title. */
export const markdown: Format = {
  name: 'markdown',
  extensions: EXTENSIONS,
  matches: (path) => hasExtension(path, EXTENSIONS),
  async *read(input, { encoding }) {
    const written = decode(await input.bytes(), input.source, encoding);
    const front = FRONT_MATTER.exec(written);
    const body = written
      .slice(front?.[0].length ?? 0)
      .replace(DEEP_START, '')
      .replace(DEEP_NESTING, ' ');
    const { parseHTML } = await import('linkedom');
    const page = tameHtml(await toHtml(body));
    const { document } = parseHTML(`<html><body>${page.html}</body></html>`);
    const metadata = frontMatter(front?.[1] ?? '');
    const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || null;
    yield {
      id: null,
      text: textOf(document.body as never),
      metadata: { ...metadata, title: metadata.title ?? heading },
      source: input.source,
    };
  },
};

/** Rendered; as one preformatted block when it is nested so deep that marked's recursion ends. */
async function toHtml(body: string): Promise<string> {
  const { marked } = await import('marked');
  try {
    return marked.parse(body, { async: false, gfm: true });
  } catch (error) {
    if ((error as Error).name !== 'RangeError') throw error;
    return `<pre>${body.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;
  }
}

/** `key: value` lines of YAML front matter; nested values are passed over. */
function frontMatter(block: string): Partial<Metadata> {
  const found: Partial<Record<keyof Metadata, string | null>> = {};
  for (const line of block.split(/\r?\n/)) {
    const [, name = '', value = ''] = PAIR.exec(line) ?? [];
    const field = FIELDS[name.toLowerCase()];
    const plain = value.replace(/^(["'])(.*)\1$/, '$2');
    if (field !== undefined) found[field] ??= field === 'publishedAt' ? isoDate(plain) : plain;
  }
  return found;
}
