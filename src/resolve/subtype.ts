import { type EntityType, vocabulary } from '../model/vocabulary';
import { isCapital } from './countries';
import type { NameForm } from './name-form';
import { namingOf } from './naming';
import { regionName } from './regions';
import { once, organizationSubtypesTable, placesTable } from './tables';
import { isFunctionWord, nameWords, singular } from './words';

const tables = once(() => {
  const fold = (name: string) => nameWords(name).join(' ');
  const places = placesTable();
  return {
    organizations: organizationSubtypesTable().map(({ subtype, heads, words, names }) => ({
      subtype,
      heads: new Set(heads.map(fold)),
      words: words.map((word) => ` ${fold(word)} `),
      names: new Set(names.map(fold)),
    })),
    cities: new Set(places.cities.map(fold)),
    region: new Set(places.regionWords),
    city: new Set(places.cityWords),
    feature: new Set(places.featureWords),
  };
});

/** Last word, last two words, and the word before "of", "for" …: where a name says what kind of thing it names. */
function headsOf(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 0 && isFunctionWord(word) && word !== 'and');
  const front = at > 0 ? words.slice(0, at) : words;
  return [front.slice(-2).join(' '), front.at(-1) ?? '', singular(front.at(-1) ?? '')];
}

function organization(names: readonly string[]): string | null {
  const folded = names.map(nameWords);
  const { organizations } = tables();
  const byName = organizations.find((entry) => folded.some((words) => entry.names.has(words.join(' '))));
  if (byName !== undefined) return byName.subtype;
  const byHead = organizations.find((entry) =>
    folded.some((words) => headsOf(words).some((head) => entry.heads.has(head))),
  );
  if (byHead !== undefined) return byHead.subtype;
  const within = organizations.find((entry) =>
    folded.some((words) => entry.words.some((word) => ` ${words.join(' ')} `.includes(word))),
  );
  return within?.subtype ?? null;
}

function place(names: readonly string[], forms: readonly NameForm[]): string | null {
  if (forms.some((form) => form.key.startsWith('country '))) return 'COUNTRY';
  if (names.some((name) => regionName(name) !== null)) return 'REGION';
  const { cities, region, city, feature } = tables();
  const folded = names.map(nameWords);
  if (folded.some((words) => cities.has(words.join(' '))) || names.some(isCapital)) return 'CITY';
  const ends = folded.flatMap((words) => [
    words.at(-1) ?? '',
    words[0] ?? '',
    words[words.findIndex(isFunctionWord) - 1] ?? '',
  ]);
  if (ends.some((word) => feature.has(word))) return 'OTHER';
  if (ends.some((word) => city.has(word))) return 'CITY';
  return ends.some((word) => region.has(word)) ? 'REGION' : null;
}

/** Finer kind of a thing by its names and the cues of `schema/`, only one that the vocabulary has; null when unsure. */
export function subtypeOf(
  type: EntityType,
  names: readonly string[],
  forms: readonly NameForm[],
): string | null {
  const naming = namingOf(type);
  const found =
    naming === 'institution' ? organization(names) : naming === 'place' ? place(names, forms) : null;
  return found !== null && (vocabulary().entityTypes.get(type)?.subtypes.includes(found) ?? false)
    ? found
    : null;
}
