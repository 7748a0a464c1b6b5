/** Shape of the special pieces and of padding. */
export const NO_SHAPE = 31;

/** Unicode Numeric_Type Digit or Decimal, as in Python's str.isdigit. */
const DIGITS =
  '\\p{Nd}²³¹\\u1369-\\u1371\\u19DA⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\\u{10A40}-\\u{10A43}\\u{10E60}-\\u{10E68}\\u{11052}-\\u{1105A}\\u{1F100}-\\u{1F10A}';
// A mark that ends the word (see preTokens) does not count.
const ALL_DIGITS = new RegExp(`^[${DIGITS}]+\\p{Mn}*$`, 'u');
const DIGIT = new RegExp(`[${DIGITS}]`, 'u');
const PLAIN_LOWER = /^[a-z]+$/;
const LETTER = /\p{L}/gu;
const UPPER = /^\p{Uppercase}$/u;
const LOWER = /\p{Lowercase}/u;

/** 1 lower · 2 Capitalised · 3 UPPER · 4 single capital · 5 miXed · 6 digits · 7 letters with digits · 8 no letter · 9 no case. */
export function caseClass(word: string): number {
  if (PLAIN_LOWER.test(word)) return 1;
  if (ALL_DIGITS.test(word)) return 6;
  const letters = word.match(LETTER);
  const digit = DIGIT.test(word);
  if (letters === null) return digit ? 7 : 8;
  if (digit) return 7;
  const upper = letters.map((letter) => UPPER.test(letter));
  if (!upper.includes(true)) return LOWER.test(letters.join('')) ? 1 : 9;
  if (letters.length === 1) return 4;
  if (!upper.includes(false)) return 3;
  return upper[0] && !upper.includes(true, 1) ? 2 : 5;
}

/** Python's str.isspace: the separators U+001C … U+001F and NEL too, the byte order mark not. */
const isWhite = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code >= 0x1c && code <= 0x1f) || code === 0x85 || (code !== 0xfeff && /\s/u.test(character));
};

/** Kind of white space before the word at `start`: 2 text start or line break, 1 other space, 0 none. */
export function spaceBefore(text: string, start: number): number {
  if (start === 0) return 2;
  const last = text[start - 1]!;
  // Two characters back; a character outside the basic plane takes two units.
  const astral = last >= '\udc00' && last <= '\udfff' && start > 1;
  const before = start - (astral ? 3 : 2);
  if (last === '\n' || (before >= 0 && text[before] === '\n')) return 2;
  return isWhite(last) ? 1 : 0;
}

/** Shape of the word text[start, end): what the pieces' lower-casing hides (see docs/reader.md). */
export const shapeOf = (text: string, start: number, end: number): number =>
  caseClass(text.slice(start, end)) * 3 + spaceBefore(text, start);
