import countries from 'world-countries';
import { once, placesTable } from './tables';
import { nameWords } from './words';

/** Countries by every name and adjective: world-countries (ODbL) and the own names of `schema/places.json`. */

interface CountryNames {
  /** ISO 3166-1 alpha-2 codes by folded name: several where a name is shared ("Korean"). */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
  /** "kingdom" → codes of the countries whose official name says so. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Codes by folded name of a capital. */
  readonly capitals: ReadonlyMap<string, readonly string[]>;
  /** Codes of the neighbours by code. */
  readonly borders: ReadonlyMap<string, readonly string[]>;
}

const fold = (name: string): string => {
  const words = nameWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
};

const table = once((): CountryNames => {
  const codes = new Map<string, string[]>();
  const own = placesTable();
  const barred = new Set(own.notCountries.map(fold));
  const add = (name: string, code: string, shared: boolean) => {
    const key = fold(name);
    if (key.length < 2 || barred.has(key)) return;
    const known = codes.get(key);
    if (known === undefined) codes.set(key, [code]);
    else if (shared && !known.includes(code)) known.push(code);
  };
  for (const [code, names] of Object.entries(own.countries)) for (const name of names) add(name, code, true);
  const ownKeys = new Set(codes.keys());
  // Independent countries first: "French" is France's before it is a territory's.
  const sorted = [...countries].sort((a, b) => Number(b.independent) - Number(a.independent));
  for (const country of sorted) {
    const long = country.altSpellings.filter((name) => name.length > 2);
    for (const name of [country.name.common, country.name.official, ...long]) add(name, country.cca2, false);
    for (const demonym of (country.demonyms?.eng?.m ?? '').split(/, | or /))
      if (demonym !== '' && !ownKeys.has(fold(demonym)))
        add(demonym, country.cca2, country.independent === true);
  }
  for (const [key, list] of [...codes])
    if (/[^su]$/.test(key) && !/(?:sh|ch|ese)$/.test(key) && !codes.has(`${key}s`) && !barred.has(`${key}s`))
      codes.set(`${key}s`, list);
  const forms = new Map<string, string[]>();
  for (const { name, cca2 } of countries) {
    const form = /\b(Kingdom|Sultanate|Emirate|Principality|Federation)\b/.exec(name.official)?.[1];
    if (form !== undefined) forms.set(form.toLowerCase(), [...(forms.get(form.toLowerCase()) ?? []), cca2]);
  }
  return {
    codes,
    forms,
    names: new Map(countries.map((country) => [country.cca2, country.name.common])),
    capitals: codesByCapital(),
    borders: codesOfNeighbours(),
  };
});

function codesByCapital(): Map<string, readonly string[]> {
  const codes = new Map<string, readonly string[]>();
  for (const { capital, cca2 } of countries)
    for (const name of capital ?? []) codes.set(fold(name), [...(codes.get(fold(name)) ?? []), cca2]);
  return codes;
}

function codesOfNeighbours(): Map<string, readonly string[]> {
  const short = new Map(countries.map(({ cca2, cca3 }) => [cca3, cca2]));
  return new Map(
    countries.map(({ cca2, borders }) => [cca2, borders.map((code) => short.get(code) ?? code)]),
  );
}

const NONE: readonly string[] = [];

/** ISO codes of the country that a name or adjective of nationality means; several when ambiguous, none otherwise. */
export const countryCodes = (name: string): readonly string[] => table().codes.get(fold(name)) ?? NONE;

/** `countryCodes` of words that `nameWords` has folded already. */
export const countryCodesOfWords = (words: readonly string[]): readonly string[] =>
  table().codes.get(words.join(' ')) ?? NONE;

/** Codes of the countries that "the Kingdom", "the Sultanate" … may mean. */
export const countriesOfForm = (word: string): readonly string[] =>
  table().forms.get(word.toLowerCase()) ?? NONE;

/** Usual English name of an ISO code, or null. */
export const countryName = (code: string): string | null =>
  placesTable().preferredNames[code] ?? table().names.get(code) ?? null;

/** True when the name is a country's capital. */
export const isCapital = (name: string): boolean => table().capitals.has(fold(name));

/** ISO codes of the countries whose capital has that name. */
export const capitalCodes = (name: string): readonly string[] => table().capitals.get(fold(name)) ?? NONE;

/** ISO codes of the countries that share a border with one. */
export const neighboursOf = (code: string): readonly string[] => table().borders.get(code) ?? NONE;
