import { countryCodes } from './countries';

/** How far before a name its country is looked for, in characters. */
const REACH = 48;

/** A capitalised word or "U.S."; the full stop of a sentence is no part of it. */
const WORD = String.raw`(?:\p{Lu}(?:\.\p{Lu})+\.?|\p{Lu}\p{L}*)`;
const BEFORE = new RegExp(String.raw`((?:${WORD}[ \u00a0-]){0,3}${WORD})(?:[’']s?)?[ \u00a0]+$`, 'u');
const AFTER = new RegExp(
  String.raw`^[ \u00a0]+of[ \u00a0]+(?:the[ \u00a0]+)?(${WORD}(?:[ \u00a0]${WORD}){0,2})`,
  'u',
);

const NONE: readonly string[] = [];

/**
 * Country that stands right before a span: "Britain's [Ministry of Defense]", "the Russian [Defense Ministry]".
 * Returns its ISO codes; none when no country stands there.
 */
export function countryBefore(text: string, start: number): readonly string[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const found = BEFORE.exec(before)?.[1];
  if (found === undefined) return NONE;
  const words = found.split(/\s+/);
  for (let from = 0; from < words.length; from += 1) {
    const codes = countryCodes(
      words
        .slice(from)
        .join(' ')
        .replace(/[’']s?$/, ''),
    );
    if (codes.length > 0) return codes;
  }
  return NONE;
}

/** Country right after a span: "[Ministry of Defense] of Ukraine", "[Supreme Court] in India" (only "of"). */
export function countryAfter(text: string, end: number): readonly string[] {
  const found = AFTER.exec(text.slice(end, end + REACH))?.[1];
  if (found === undefined) return NONE;
  const words = found.trim().split(/\s+/);
  for (let to = words.length; to > 0; to -= 1) {
    const codes = countryCodes(words.slice(0, to).join(' ').replace(/[.,]$/, ''));
    if (codes.length > 0) return codes;
  }
  return NONE;
}

export type Determiner = 'definite' | 'possessive' | 'indefinite' | 'none';

const DETERMINERS: readonly (readonly [RegExp, Determiner])[] = [
  [/\b(?:the|this|that|these|those|said)\s+$/i, 'definite'],
  [/(?:\b(?:his|her|its|their|our|my|your)|[’']s|s[’'])\s+$/i, 'possessive'],
  [/\b(?:a|an|another|some|any|one|other|new|many|several|every|each|no)\s+$/i, 'indefinite'],
];

/** What stands before a nominal; its span leaves determiners out. */
export function determinerBefore(text: string, start: number): Determiner {
  const before = text.slice(Math.max(0, start - 16), start);
  return DETERMINERS.find(([pattern]) => pattern.test(before))?.[1] ?? 'none';
}
