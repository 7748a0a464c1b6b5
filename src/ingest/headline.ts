const LONGEST = 160;
const MOST_WORDS = 28;
const FIRST_LINE = /^\s*([^\r\n]+)(?:\r?\n|\r)[^\S\r\n]*(?:\r?\n|\r)\s*\S/;

/** The headline of a text: a short first line without a final full stop, followed by a blank line and more text; else null. */
export function headlineOf(text: string): string | null {
  const line = FIRST_LINE.exec(text.slice(0, 4096))?.[1]?.trim();
  if (line === undefined || line.length > LONGEST || line.split(/\s+/).length > MOST_WORDS) return null;
  if (/[.,;:…]["'”’)]*$/.test(line) || /^by\s/i.test(line) || !/\p{L}/u.test(line)) return null;
  return line.replace(/\s+/g, ' ');
}
