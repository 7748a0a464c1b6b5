/** Elements whose content no reader sees; JSON-LD scripts are kept. */
const DROPPED = new Set([
  'script',
  'style',
  'svg',
  'template',
  'iframe',
  'object',
  'canvas',
  'math',
  'noscript',
]);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their end tags may be left out, so an open one is no nesting. */
const SELF_ENDING = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(' '),
);
/** Deeper than any real page; deeper ones cost the extraction of the main content quadratic time. */
const DEEPEST = 64;
const LONGEST_TAG = 8192;
const MOST_TAGS = 40_000;
/** Signs `<` that open no tag; each costs the parser a node. */
const MOST_BARE = 2000;

const NAME = /^<(\/?)([a-zA-Z][^\s/>]{0,63})/;

export interface TameHtml {
  readonly html: string;
  /** Elements times their depth, and character references: what main content extraction has to work through. */
  readonly work: number;
}

/**
 * A page made harmless in one linear pass: without comments, scripts and drawings, without tags nested deeper than 64, longer than
 * 8 KiB or after the 40,000th (their text stays). Wrong markup is left to the parser.
 */
export function tameHtml(page: string): TameHtml {
  const out: string[] = [];
  const open: { readonly name: string; readonly kept: boolean }[] = [];
  const counts = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  let bare = 0;
  let work = 0;
  let at = 0;
  const close = (): string | undefined => {
    const last = open.pop();
    if (!last) return undefined;
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
    if (last.kept) {
      out.push(`</${last.name}>`);
      depth--;
    }
    return last.name;
  };
  while (at < page.length) {
    const tag = page.indexOf('<', at);
    if (tag < 0) break;
    out.push(page.slice(at, tag));
    const skipped = skipDeclaration(page, tag);
    if (skipped > tag) {
      if (/^<!doctype/i.test(page.slice(tag, tag + 9)))
        out.push(page.slice(tag, Math.min(skipped, tag + 200)));
      at = skipped;
      continue;
    }
    const [, slash, written] = NAME.exec(page.slice(tag, tag + 68)) ?? [];
    if (written === undefined) {
      out.push(bare++ < MOST_BARE ? '&lt;' : ' ');
      at = tag + 1;
      continue;
    }
    const name = written.toLowerCase();
    const end = endOfTag(page, tag);
    const markup = page.slice(tag, end);
    at = end;
    if (slash === '/') {
      if (SELF_ENDING.has(name)) out.push(`</${name}>`);
      else if ((counts.get(name) ?? 0) > 0) while (close() !== name);
    } else if (DROPPED.has(name)) {
      at = endOfElement(page, end, name);
      if (name === 'script' && /application\/ld\+json/i.test(markup)) out.push(page.slice(tag, at));
    } else {
      const kept = tags++ < MOST_TAGS && (depth < DEEPEST || VOID.has(name));
      work += depth + 4;
      if (kept) out.push(markup.length > LONGEST_TAG ? `<${name}>` : markup);
      else out.push(' ');
      if (VOID.has(name) || SELF_ENDING.has(name) || markup.endsWith('/>')) continue;
      open.push({ name, kept });
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (kept) depth++;
    }
  }
  out.push(page.slice(at));
  const html = out.join('');
  return { html, work: work + 10 * (html.match(/&[#\w]/g)?.length ?? 0) };
}

/** Where a comment, doctype, CDATA section or processing instruction ends; `tag` itself when there is none. */
function skipDeclaration(page: string, tag: number): number {
  const next = page[tag + 1];
  if (next !== '!' && next !== '?') return tag;
  const closing = page.startsWith('<!--', tag) ? '-->' : '>';
  const end = page.indexOf(closing, tag + 2);
  return end < 0 ? page.length : end + closing.length;
}

/** After the `>` of a tag; one inside a quoted attribute does not count. */
function endOfTag(page: string, tag: number): number {
  let quote = '';
  let value = false;
  for (let i = tag + 1; i < page.length; i++) {
    const c = page[i] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (value && (c === '"' || c === "'")) quote = c;
    else if (c === '>') return i + 1;
    if (quote === '') value = c === '=' || (value && /\s/.test(c));
  }
  return page.length;
}

/** After the end tag of an element without markup inside ("raw text"). */
function endOfElement(page: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi');
  pattern.lastIndex = from;
  const end = pattern.exec(page);
  return end ? end.index + end[0].length : page.length;
}
