import type { EntityType } from '../model/vocabulary';
import { acronymLetters } from './acronyms';
import { countriesOfForm, countryCodes, countryCodesOfWords, countryName } from './countries';
import { institutionKey } from './institutions';
import { isValue, namingOf } from './naming';
import { type PersonName, parsePersonName } from './person-name';
import { regionName } from './regions';
import { wellKnownName } from './same-names';
import { isFunctionWord, isGenericWord, normalWords, singular } from './words';

/** One distinct name of one type, analysed once, with the mentions that bear it. */
export interface NameForm {
  readonly id: number;
  readonly type: EntityType;
  readonly text: string;
  /** Folded words in one spelling, without determiner; for a country's institution without the country. */
  readonly words: readonly string[];
  /** What two mentions must share to be the same by name alone. */
  readonly key: string;
  readonly acronym: string | null;
  /** The country that it is (LOCATION, a team) or belongs to ("Russian Defense Ministry", "Britain's" before it). */
  readonly codes: readonly string[];
  readonly person: PersonName | null;
  /** Usual full name where the tables know it: "United States" for "U.S.", "Republican Party" for "GOP". */
  readonly full: string | null;
  /** True for names that every country has: "Supreme Court". */
  readonly generic: boolean;
  readonly latin: boolean;
  /** Indexes of the mentions, in text order. */
  readonly mentions: number[];
}

export type FormParts = Omit<NameForm, 'id' | 'mentions'>;

/** Longest country name at the start or after a last "of": how many words to cut, and whose. */
function countryPart(words: readonly string[]): { codes: readonly string[]; rest: readonly string[] } | null {
  for (const length of [4, 3, 2, 1]) {
    if (length >= words.length) continue;
    const codes = countryCodesOfWords(words.slice(0, length));
    if (codes.length > 0) return { codes, rest: words.slice(length) };
  }
  const of = words.lastIndexOf('of');
  if (of > 0) {
    const codes = countryCodesOfWords(words.slice(of + 1));
    if (codes.length > 0) return { codes, rest: words.slice(0, of) };
  }
  return null;
}

/** `country`: codes of the possessor or adjective that stands before the mention, see `qualifiers.ts`. */
export function analyseName(text: string, type: EntityType, country: readonly string[]): FormParts {
  const latin = /\p{Script=Latin}|\p{N}/u.test(text);
  const base = { type, text, latin };
  const naming = namingOf(type);
  if (naming === 'person') {
    const person = parsePersonName(text);
    const words = person.core;
    const key = [...words, person.suffix ?? '', person.gender ?? ''].join(' ').trim();
    return { ...base, words, key, acronym: null, codes: [], person, full: null, generic: false };
  }
  const words = normalWords(text);
  const acronym = acronymLetters(text);
  const plain = words.join(' ');
  const common = { ...base, acronym, person: null, full: null };
  const known = wellKnownName(type, plain);
  if (known !== null) return { ...common, words, key: `= ${known}`, full: known, codes: [], generic: false };
  const isPlace = naming === 'place';
  const own = isPlace || naming === 'institution' ? placeKey(text, plain, isPlace) : null;
  if (own !== null) return { ...common, words, ...own, generic: false };
  const part = isPlace || isValue(type) ? null : countryPart(words);
  const institution = part?.rest.every(isGenericWord) ?? false;
  const rest = (institution ? part?.rest : null) ?? words;
  const generic =
    !isPlace && !isValue(type) && rest.every(isGenericWord) && rest.some((word) => !isFunctionWord(word));
  const codes =
    part !== null && (institution || institutionKey(words) !== null) ? part.codes : generic ? country : [];
  const key = isPlace ? plain.replace(/^al /, '') : (institutionKey(rest) ?? titleKey(rest, naming));
  return { ...common, words: rest, key, codes, generic };
}

/** "F-35s" and "F-35", "Hausas" and "Hausa"; an institution's plural may be its name ("United Nations"). */
const titleKey = (words: readonly string[], naming: string): string =>
  (naming === 'title' ? [...words.slice(0, -1), singular(words.at(-1) ?? '')] : words).join(' ');

/** The key of a country, an ambiguous country or a state; null for other names. */
function placeKey(
  text: string,
  plain: string,
  isPlace: boolean,
): Pick<NameForm, 'key' | 'codes' | 'full'> | null {
  // "us" is a country only with capitals: "US", "U.S."
  const codes = plain === 'us' && !/US|U\.\s?S/.test(text) ? [] : countryCodes(text);
  if (codes.length === 1)
    return { key: `country ${codes[0]}`, codes, full: isPlace ? countryName(codes[0]!) : null };
  if (codes.length > 1) return { key: `country? ${plain}`, codes, full: null };
  if (!isPlace) return null;
  const region = regionName(text);
  if (region !== null) return { key: `region ${region}`, codes: [], full: region };
  const formed = /^\p{Lu}\p{Ll}+$/u.test(text) ? countriesOfForm(text) : [];
  return formed.length > 0 ? { key: `country? ${plain}`, codes: formed, full: null } : null;
}
