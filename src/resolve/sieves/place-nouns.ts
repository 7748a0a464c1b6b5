import { isCapital } from '../countries';
import type { NameForm } from '../name-form';
import type { Names } from '../names';
import { namingOf } from '../naming';
import { determinerBefore } from '../qualifiers';
import { once, placesTable } from '../tables';
import { normalWords } from '../words';

const nouns = once(() => {
  const { countryWords, cityWords } = placesTable();
  return { country: new Set(countryWords), city: new Set(cityWords) };
});

const isCountry = ({ key }: NameForm): boolean => key.startsWith('country');
const isNoCity = (form: NameForm): boolean =>
  (isCountry(form) || form.key.startsWith('region ')) && !isCapital(form.text);

/** The one word of a nominal that says what kind of place it means: "the country", "the town"; null for other mentions. */
function nounOf({ text, reading }: Names, mention: number): 'country' | 'city' | null {
  const { kind, type, start, end } = reading.mentions[mention]!;
  if (kind !== 'nominal' || namingOf(type) !== 'place') return null;
  const words = normalWords(text.slice(start, end));
  const word = words.length === 1 ? words[0]! : '';
  return nouns().country.has(word) ? 'country' : nouns().city.has(word) ? 'city' : null;
}

/** False where a noun speaks against the names of a cluster: "the country" is no city, "the town" no country. */
export function fitsPlaceNoun(names: Names, mention: number, antecedent: number): boolean {
  const noun = nounOf(names, mention);
  const forms = names.clusters.forms(antecedent);
  if (noun === null || forms.length === 0) return true;
  return noun === 'country' ? forms.some(isCountry) : !forms.some(isNoCity);
}

/** "the country" is the only country that the article has named so far. */
export function placeNouns(names: Names): void {
  const { text, reading, clusters, formOf } = names;
  const inOrder = reading.mentions.map((_, index) => index);
  inOrder.sort((a, b) => reading.mentions[a]!.start - reading.mentions[b]!.start || a - b);
  const named = new Set<number>();
  for (const index of inOrder) {
    const form = formOf[index];
    if (form != null && namingOf(form.type) === 'place' && isCountry(form)) named.add(clusters.root(index));
    const roots = new Set([...named].map((root) => clusters.root(root)));
    if (roots.size !== 1 || nounOf(names, index) !== 'country') continue;
    if (determinerBefore(text, reading.mentions[index]!.start) === 'definite')
      clusters.merge([...roots][0]!, index);
  }
}
