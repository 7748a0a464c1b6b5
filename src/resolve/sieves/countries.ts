import { mergeForm, type Names, onlyCluster } from '../names';

/** "Korean", "the Kingdom": the one country of those it may mean that the article names. */
export function sharedCountryNames(names: Names): void {
  const certain = names.forms.filter((form) => form.key.startsWith('country '));
  for (const form of names.forms) {
    if (!form.key.startsWith('country? ')) continue;
    const meant = certain.filter((other) => other.type === form.type && form.codes.includes(other.codes[0]!));
    const target = onlyCluster(names, meant);
    if (target !== null) mergeForm(names, form, target);
  }
}
