/** Text in columns of a terminal. */

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /\p{M}|\u200B|\u200D|\uFE0F/u;
const characterWidth = (character: string): number =>
  NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/** Columns that the text takes in a terminal. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + characterWidth(character), 0);

/** Cuts a word that is wider than `width`. */
function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && displayWidth(part) + characterWidth(character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
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
