import type { Span } from '../model/span';

/** Lines longer than this were not broken to fit a page: each is a paragraph. */
const WIDEST_PAGE = 150;
/** Lines shorter than this were not broken to fit a page either: a list, an address, a poem. */
const NARROWEST_PAGE = 40;

const LINE = /[^\r\n\u2028\u2029]+/g;
const BULLET = /^\s*(?:[-–—*•·▪◦‣●○■□➢✓]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/;
const RULE = /^[-–—*_=~\s]+$/;
const CLOSED = /[.!?…:;]["'”’»)\]]*\s*$/;
const CONTINUES = /^\s*\p{Ll}/u;
const BLANK_LINE = /\r?\n[^\S\r\n]*\r?\n|\u2029|\r[^\S\r\n]*\r/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Stretches of text that no sentence leaves: paragraphs, headlines and items of a list. A blank line ends one; so does the
 * break after a line that would have had room for the next word. Hard-wrapped lines stay together. Trimmed; in order.
 */
export function textBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  for (const paragraph of paragraphs(text)) {
    const width = paragraph.reduce((most, line) => Math.max(most, line.end - line.start), 0);
    let from = 0;
    for (let i = 1; i <= paragraph.length; i++) {
      const next = paragraph[i];
      if (next && !breaks(paragraph[i - 1] as Line, next, width)) continue;
      blocks.push([(paragraph[from] as Line).start, (paragraph[i - 1] as Line).end]);
      from = i;
    }
  }
  return blocks;
}

/** The non-blank lines of each paragraph. */
function paragraphs(text: string): Line[][] {
  const all: Line[][] = [];
  let before = 0;
  for (const { 0: raw, index } of text.matchAll(LINE)) {
    const line = raw.trim();
    if (line === '') continue;
    const start = index + raw.length - raw.trimStart().length;
    if (all.length === 0 || BLANK_LINE.test(text.slice(before, start))) all.push([]);
    all.at(-1)?.push({ start, end: start + line.length, text: line });
    before = start + line.length;
  }
  return all;
}

/** Is the break between these two lines of a paragraph the end of a block? */
function breaks(line: Line, next: Line, width: number): boolean {
  if (BULLET.test(next.text) || RULE.test(next.text) || RULE.test(line.text)) return true;
  if (CONTINUES.test(next.text)) return false;
  if (width > WIDEST_PAGE || width < NARROWEST_PAGE) return true;
  // "By Ann Lee\nLONDON ..." : the first word of the next line would have fitted
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return !CLOSED.test(line.text) && !/,$/.test(line.text) && line.end - line.start + 1 + word <= width * 0.8;
}
