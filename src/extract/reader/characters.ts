/** What BERT's text cleaning makes of one code point (Hugging Face `BertNormalizer` and `BertPreTokenizer`, lower-cased). */

export const SPACE = 1;
export const DROPPED = 2;
export const ALONE = 3;
export const PART = 4;

const CJK: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];
const ASCII_SYMBOL = /^[!-/:-@[-`{-~]$/;

const classify = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint);
  if (codePoint === 9 || codePoint === 10 || codePoint === 13) return SPACE;
  if (codePoint === 0xfffd || /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u.test(character)) return DROPPED;
  if (/^\p{White_Space}$/u.test(character)) return SPACE;
  if (ASCII_SYMBOL.test(character) || /^\p{P}$/u.test(character)) return ALONE;
  if (codePoint >= 0x3400 && CJK.some(([from, to]) => codePoint >= from && codePoint <= to)) return ALONE;
  return PART;
};

/** `normal`: lower-cased, decomposed, without combining marks; empty for a mark. */
export interface CharacterClass {
  readonly kind: number;
  readonly normal: string;
}

const NOTHING: CharacterClass = { kind: DROPPED, normal: '' };
const known = new Map<number, CharacterClass>();

const compute = (codePoint: number): CharacterClass => {
  const kind = classify(codePoint);
  if (kind === SPACE || kind === DROPPED) return { kind, normal: '' };
  const bare = String.fromCodePoint(codePoint)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  if (bare === '') return NOTHING;
  const normal = Array.from(bare, (c) => c.toLowerCase()).join('');
  // "≠" decomposes into "=": a symbol that stands alone.
  return { kind: kind === PART ? Math.min(classify(normal.codePointAt(0)!), PART) : kind, normal };
};

/** The class of a code point; remembered, so that a text costs one look-up a character. */
export function characterClass(codePoint: number): CharacterClass {
  let found = known.get(codePoint);
  if (found === undefined) {
    found = compute(codePoint);
    known.set(codePoint, found);
  }
  return found;
}

/** Combining marks belong to the word before them. */
export const isMark = (codePoint: number): boolean =>
  codePoint >= 0x300 && /^\p{Mn}$/u.test(String.fromCodePoint(codePoint));
