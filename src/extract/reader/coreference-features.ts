import type { MentionKind } from '../../model/reading';

/** What the features look at, computed once a mention. */
export interface Described {
  /** Words of the encoder, end exclusive. */
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  readonly type: string;
  readonly kind: number;
  readonly text: string;
  readonly last: string;
  readonly words: ReadonlySet<string>;
  /** "ISW" of "Institute for the Study of War", empty where no word is capitalised. */
  readonly initials: string;
  /** The mention without full stops where it could be an acronym ("U.N." → "UN"), else null. */
  readonly acronym: string | null;
}

export const FEATURES = 23;
const WORD = /[\p{L}\p{N}_]+/gu;
const ACRONYM = /^\p{Lu}{2,}$/u;
const UPPER = /^\p{Uppercase}/u;

export function describe(
  raw: string,
  lastWord: string,
  place: Pick<Described, 'first' | 'end' | 'sentence' | 'type'> & { kind: MentionKind },
  kinds: readonly MentionKind[],
): Described {
  const text = raw.toLowerCase();
  const parts = raw.match(WORD) ?? [];
  const letters = raw.replaceAll('.', '');
  return {
    ...place,
    kind: kinds.indexOf(place.kind),
    text,
    last: lastWord.toLowerCase(),
    words: new Set(text.match(WORD) ?? []),
    initials: parts.map((part) => UPPER.exec(part)?.[0] ?? '').join(''),
    acronym: ACRONYM.test(letters) ? letters : null,
  };
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  if (a.size > b.size) return false;
  for (const word of a) if (!b.has(word)) return false;
  return true;
};

const stands = (short: Described, long: Described): boolean =>
  short.acronym !== null && long.words.size >= 2 && short.acronym === long.initials;

/** Features 0 … 3: same string, same last word, words of one among the other's, acronym. */
export const sameString = (a: Described, b: Described): boolean => a.text === b.text;
export const sameLast = (a: Described, b: Described): boolean => a.last === b.last;
export const subset = (a: Described, b: Described): boolean =>
  a.words.size > 0 && b.words.size > 0 && (within(a.words, b.words) || within(b.words, a.words));
export const acronym = (a: Described, b: Described): boolean => stands(a, b) || stands(b, a);

const disjoint = (a: Described, b: Described): boolean => {
  for (const word of a.words) if (b.words.has(word)) return false;
  return true;
};

/** Column of the sentence distance: 0, 1, 2, 3–4, 5–8, ≥ 9. */
const distanceColumn = (gap: number): number => (gap <= 2 ? 14 + gap : gap <= 4 ? 17 : gap <= 8 ? 18 : 19);

/** Writes the features of mention `a` (at place `i` of the list) against an earlier one `b` (at `j`) at `offset`. */
export function writeFeatures(
  out: Float32Array,
  offset: number,
  a: Described,
  i: number,
  b: Described,
  j: number,
): void {
  if (sameString(a, b)) out[offset] = 1;
  if (sameLast(a, b)) out[offset + 1] = 1;
  if (subset(a, b)) out[offset + 2] = 1;
  if (acronym(a, b)) out[offset + 3] = 1;
  if (a.type === b.type) out[offset + 4] = 1;
  out[offset + 5 + a.kind * 3 + b.kind] = 1;
  out[offset + distanceColumn(Math.abs(a.sentence - b.sentence))] = 1;
  out[offset + 20] = Math.log(1 + i - j) / 5;
  if (a.first < b.end && b.first < a.end) out[offset + 21] = 1;
  if (a.kind === 0 && b.kind === 0 && disjoint(a, b)) out[offset + 22] = 1;
}
