/** Text in columns of a terminal. */

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\uFE0F|\p{Emoji_Presentation}/u;
const NO_WIDTH = /\p{M}|\p{Cf}/u;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one sign: a letter with its accents, a family of emoji. */
const signsOf = (text: string): string[] => [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
const signWidth = (sign: string): number =>
  WIDE.test(sign) ? 2 : [...sign].reduce((width, character) => width + Number(!NO_WIDTH.test(character)), 0);

/** Columns that the text takes in a terminal. */
export const displayWidth = (text: string): number =>
  // the usual text, and quickly
  /^[\x20-\x7e]*$/.test(text)
    ? text.length
    : signsOf(text).reduce((width, sign) => width + signWidth(sign), 0);

/** The text with spaces behind it, `width` columns wide. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Cuts a word that is wider than `width`. */
function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const sign of signsOf(word)) {
    const more = signWidth(sign);
    if (part !== '' && taken + more > width) {
      parts.push(part);
      [part, taken] = ['', 0];
    }
    part += sign;
    taken += more;
  }
  return [...parts, part];
}

/** Lines of at most `width` columns (at least 2), broken between words where a word fits. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((w) => pieces(w, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/**
 * Widths of columns that share `available`: narrow ones keep what they need, wide ones share the rest evenly.
 * Null when a column would get less than `least`.
 */
export function columnWidths(needed: readonly number[], available: number, least: number): number[] | null {
  const widths = needed.map(() => 0);
  const order = needed.map((_, i) => i).sort((a, b) => needed[a]! - needed[b]!);
  let left = available;
  for (const [done, i] of order.entries()) {
    const share = Math.floor(left / (needed.length - done));
    widths[i] = Math.min(needed[i]!, share);
    if (widths[i]! < Math.min(needed[i]!, least)) return null;
    left -= widths[i]!;
  }
  return widths;
}
