import { generatedAbbreviations } from './acronyms';
import { plainName } from './best-name';
import type { NameForm } from './name-form';
import { namingOf } from './naming';
import { isGenericWord } from './words';

/** Every other name of a cluster: what the article writes, its well-known full name, and abbreviations a reader may ask for. */
export function aliasesOf(name: string, forms: readonly NameForm[]): string[] {
  const aliases = new Set<string>();
  for (const form of forms) {
    // "the Commission" is how one article speaks of it, nobody's name.
    if (form.words.length > 1 || !form.words.every(isGenericWord) || form.acronym !== null)
      aliases.add(plainName(form.text, form.person !== null));
    if (form.full !== null) aliases.add(form.full);
    if (namingOf(form.type) === 'institution' && form.acronym === null)
      for (const short of generatedAbbreviations(plainName(form.text, false))) aliases.add(short);
  }
  if (namingOf(forms[0]?.type ?? '') === 'institution')
    for (const short of generatedAbbreviations(name)) aliases.add(short);
  aliases.delete(name);
  aliases.delete('');
  return [...aliases];
}
