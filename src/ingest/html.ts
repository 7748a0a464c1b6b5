import { InputError } from '../model/errors';
import { decode, markedEncoding } from './decode';
import { type Format, hasExtension } from './format';
import { pageMetadata } from './html-metadata';
import { textOf } from './html-text';
import { tameHtml } from './tame-html';

const EXTENSIONS = ['.html', '.htm', '.xhtml'];
const OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title)\b/i;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i;
/** Sum of element depths above which main content extraction (quadratic) is left out. */
const MOST_WORK = 120_000;
/** Less text than this, and less than a tenth of the page's, is no article: the whole page is taken. */
const SHORTEST = 250;

/** A web page: its main content (defuddle) as plain text, with what the page says of itself. */
export const html: Format = {
  name: 'html',
  extensions: EXTENSIONS,
  matches: (path, head) =>
    hasExtension(path, EXTENSIONS) ||
    OPENING.test(
      Buffer.from(head)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, ''),
    ),
  async *read(input, { encoding }) {
    const bytes = await input.bytes();
    if (bytes.every((byte) => byte <= 0x20)) throw new InputError('empty', { source: input.source });
    const page = decode(bytes, input.source, encoding ?? markedEncoding(bytes) ?? declaredEncoding(bytes));
    const { html: tame, work } = tameHtml(page);
    const { parseHTML } = await import('linkedom');
    const { document } = parseHTML(/<html[\s>]/i.test(tame) ? tame : `<html><body>${tame}</body></html>`);
    const metadata = pageMetadata(document as never);
    // defuddle prints when it meets JSON-LD that is no JSON
    for (const script of document.querySelectorAll('script')) script.remove();
    const whole = textOf((document.querySelector('article, main, [role=main]') ?? document.body) as never);
    const main = work > MOST_WORK ? '' : await mainContent(document as never, metadata.url);
    const text = main.length >= SHORTEST || main.length >= whole.length / 10 ? main : whole;
    if (!/\p{L}/u.test(text)) throw new InputError('no-text', { source: input.source });
    yield { id: null, text, metadata, source: input.source };
  },
};

/** The charset of a `meta` element. A page read from a file has no HTTP header. UTF-16 cannot be declared so. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const declared = CHARSET.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1];
  return declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? undefined : declared;
}

/** Plain text of the main content, '' when defuddle finds none or fails on wrong markup. */
async function mainContent(page: object, url: string | null): Promise<string> {
  const { Defuddle } = await import('defuddle/node');
  const { parseHTML } = await import('linkedom');
  try {
    // `useAsync: false`: never ask the network
    const { content } = await Defuddle(page as never, url ?? undefined, { useAsync: false });
    return textOf(parseHTML(`<html><body>${content}</body></html>`).document.body as never);
  } catch {
    return '';
  }
}
