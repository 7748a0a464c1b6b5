import type { NameForm } from '../name-form';
import { mergeForm, type Names, onlyCluster } from '../names';
import { type PersonRelation, personRelation } from '../person-name';
import { isBare } from './exact';

/** Full names that share a word with one, at most this many: a list of a family of hundreds stays linear. */
const CANDIDATES = 60;

type Index = ReadonlyMap<string, readonly NameForm[]>;

/** Names of persons with two words or more. */
export const fullNames = (names: Names): NameForm[] =>
  names.forms.filter((form) => form.person !== null && !isBare(form));

/** Forms by type and word. */
export const indexByWord = (forms: readonly NameForm[]): Index => {
  const index = new Map<string, NameForm[]>();
  for (const form of forms)
    for (const word of new Set(form.words)) {
      const list = index.get(`${form.type}|${word}`) ?? [];
      if (list.length < CANDIDATES) list.push(form);
      index.set(`${form.type}|${word}`, list);
    }
  return index;
};

/** Merges each full name with the one cluster whose longer (or equal) name stands in one of the relations to it. */
const fullNamePass = (names: Names, index: Index, relations: readonly PersonRelation[]): void => {
  for (const form of fullNames(names)) {
    const near = new Set(form.words.flatMap((word) => index.get(`${form.type}|${word}`) ?? []));
    const related = [...near].filter(
      (other) =>
        other !== form &&
        other.words.length >= form.words.length &&
        relations.includes(personRelation(form.person!, other.person!)),
    );
    const target = onlyCluster(names, related);
    if (target !== null) mergeForm(names, form, target);
  }
};

/** "Donald J. Trump" = "Donald Trump"; "María Teresa Flores Jáquez" = "Teresa Flores"; no two full names otherwise. */
export function fullPersonNames(names: Names): void {
  const index = indexByWord(fullNames(names));
  const squeezed = new Map<string, NameForm>();
  for (const form of names.forms) {
    if (form.person === null) continue;
    const key = `${form.type}|${form.words.join('').replace(/^@/, '')}|${form.person.suffix}`;
    const first = squeezed.get(key);
    if (first === undefined) squeezed.set(key, form);
    else if (!(isBare(first) && isBare(form))) mergeForm(names, form, first.mentions[0]!);
  }
  fullNamePass(names, index, ['same', 'short']);
  fullNamePass(names, index, ['typo']);
}
