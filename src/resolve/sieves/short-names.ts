import { countryCodesOfWords } from '../countries';
import { placesNamed } from '../linking/gazetteer';
import type { NameForm } from '../name-form';
import { mergeForm, type Names, onlyCluster } from '../names';
import { isValue, namingOf } from '../naming';
import { abbreviationsTable, once, placesTable } from '../tables';
import { isFunctionWord, isGenericWord, isSubsequence } from '../words';

const CANDIDATES = 40;

const designators = once(() => new Set(abbreviationsTable().designators));
const droppable = once(() => new Set(placesTable().droppable));

const standsAlone = once(() => new Set(abbreviationsTable().standsAlone));

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[long.length - short.length + at] === word);
const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[at] === word);

/** Letters from which one word can be a name of its own. */
const BRAND_LETTERS = 4;

/** A word that is nobody else's name, before words that say what kind of body it names. */
function isBrand({ type, words: [word] }: NameForm, rest: readonly string[]): boolean {
  return (
    namingOf(type) === 'institution' &&
    word!.length >= BRAND_LETTERS &&
    !isGenericWord(word!) &&
    !designators().has(word!) &&
    countryCodesOfWords([word!]).length === 0 &&
    placesNamed(word!).length === 0 &&
    rest.some((other) => designators().has(other) || (isGenericWord(other) && !isFunctionWord(other)))
  );
}

/** True when `short` is how the same thing is called after it was introduced as `long`. */
export function isShortName(short: NameForm, long: NameForm): boolean {
  const [s, l] = [short.words, long.words];
  if (s.length === 0 || s.length >= l.length || (short.acronym !== null && short.acronym.length < 3))
    return false;
  if (namingOf(short.type) === 'place')
    return startsWith(l, s) && l.slice(s.length).every((word) => droppable().has(word));
  // "the Chamber" for "Mauritius Chamber of Agriculture", "the University" for "University of Ghana".
  if (s.length === 1 && l[l.findIndex(isFunctionWord) - 1] === s[0]) return true;
  const distinctive = s.some((word) => !isGenericWord(word) && !designators().has(word));
  if (startsWith(l, s)) {
    const rest = l.slice(s.length);
    if (rest.every((word) => designators().has(word) || isFunctionWord(word))) return true;
    // "Orbit" for "Orbit Aluminum Industries" named before, never "Chicago" for "Chicago Board of Trade".
    if (s.length === 1 && long.mentions[0]! < short.mentions[0]! && isBrand(short, rest)) return true;
    // "Sheikh Hamad Award for Translation", "TNT Sports Argentina"; never "Qatar University | Computing Club".
    return (
      s.length >= 2 && (isFunctionWord(rest[0]!) || (distinctive && countryCodesOfWords(rest).length > 0))
    );
  }
  if (endsWith(l, s)) {
    // Not what a name is about: "University of the | Thai Chamber of Commerce".
    return !isFunctionWord(l[l.length - s.length - 1]!) && !standsAlone().has(s.join(' '));
  }
  return s.length >= 2 && distinctive && isSubsequence(s, l) && s[0] === l[0] && s.at(-1) === l.at(-1);
}

/** "Times" = "The New York Times", "TNT Sports" = "TNT Sports Argentina": one cluster fits, named before or first. */
export function shortNames(names: Names): void {
  const index = new Map<string, NameForm[]>();
  for (const form of names.forms) {
    if (form.words.length < 2 || form.person !== null || isValue(form.type)) continue;
    for (const word of new Set(form.words)) {
      const list = index.get(`${form.type}|${word}`) ?? [];
      if (list.length < CANDIDATES) list.push(form);
      index.set(`${form.type}|${word}`, list);
    }
  }
  for (const form of names.forms) {
    if (form.person !== null || form.key.startsWith('country') || form.key.startsWith('=')) continue;
    const near = index.get(`${form.type}|${form.words.at(-1) ?? ''}`) ?? [];
    const target = onlyCluster(
      names,
      near.filter((other) => other !== form && isShortName(form, other)),
    );
    if (target !== null) mergeForm(names, form, target);
  }
}
