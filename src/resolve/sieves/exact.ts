import type { NameForm } from '../name-form';
import { mergeForm, type Names } from '../names';
import { namingOf } from '../naming';

/** A bare surname or given name: it says too little to be merged by itself. */
export const isBare = (form: NameForm): boolean => form.person !== null && form.person.core.length < 2;

/** "24" may be two people's age; "$35 billion" twice is one sum. */
const isBareNumber = (form: NameForm): boolean =>
  namingOf(form.type) === 'number' && /\d/.test(form.text) && !/[$€£¥%]|\p{L}{3}/u.test(form.text);

/** Same key, same type. Where a key belongs to several countries ("Supreme Court"), only with the same country. */
export function exact(names: Names): void {
  const groups = new Map<string, NameForm[]>();
  for (const form of names.forms) {
    if (isBare(form) || isBareNumber(form) || form.words.length === 0) continue;
    // "Flight AV 662" is "Flight AV662".
    const key = `${form.type}|${form.key.replaceAll(' ', '')}`;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  for (const group of groups.values()) {
    const countries = new Set(group.filter((form) => form.codes.length > 0).map((form) => form.codes.join()));
    const firsts = new Map<string, number>();
    for (const form of group) {
      const slot = countries.size > 1 ? form.codes.join() : '';
      const first = firsts.get(slot) ?? form.mentions[0]!;
      firsts.set(slot, first);
      mergeForm(names, form, first);
    }
  }
}
