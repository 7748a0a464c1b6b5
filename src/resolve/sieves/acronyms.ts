import { initialisms } from '../acronyms';
import type { NameForm } from '../name-form';
import { mergeForm, type Names, onlyCluster } from '../names';
import { namingOf } from '../naming';

/** "Sawea", "Kuna": an acronym that is read as a word, four letters or more. */
const spokenAcronym = (form: NameForm): string | null =>
  form.words.length === 1 && /^\p{Lu}\p{L}{3,}$/u.test(form.text) ? form.words[0]! : null;

/** "ISW" = "Institute for the Study of War", "MoD" = "Ministry of Defence": the only name with these initials. */
export function acronyms(names: Names): void {
  const byInitials = new Map<string, NameForm[]>();
  for (const form of names.forms) {
    if (form.words.length < 2 || form.acronym !== null || namingOf(form.type) === 'person') continue;
    for (const letters of initialisms(form.text)) {
      const key = `${form.type}|${letters}`;
      byInitials.set(key, [...(byInitials.get(key) ?? []), form]);
    }
  }
  for (const form of names.forms) {
    const letters = form.acronym ?? spokenAcronym(form);
    if (letters === null) continue;
    const target = onlyCluster(names, byInitials.get(`${form.type}|${letters}`) ?? []);
    if (target !== null) mergeForm(names, form, target);
  }
}
