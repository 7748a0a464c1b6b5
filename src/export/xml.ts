/** Text inside XML 1.0. Writing a stream needs these two escapes and no more. */

// \p{Cs} are halves of a character that stand alone
const UNUSUAL = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const SPACES = new Set(['\t', '\n', '\r']);

/** Characters that no XML file can hold are shown: U+0000 as ␀ (its picture in U+2400 …), halves of a character as U+FFFD. */
const visible = (text: string): string =>
  text.replace(UNUSUAL, (c) => {
    if (c < ' ') return SPACES.has(c) ? c : String.fromCharCode(0x2400 + c.charCodeAt(0));
    return c < '\u00a0' ? c : '\ufffd';
  });

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // "]]>" may not stand in text
  '>': '&gt;',
  '"': '&quot;',
  // a reader turns these into spaces or line feeds unless they are written as numbers
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For the text of an element and for attributes in double quotes. */
export const xmlText = (text: string): string => visible(text).replace(/[&<>"\t\n\r]/g, (c) => ENTITIES[c]!);

/** ` name="value"` for each attribute that has a value. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
