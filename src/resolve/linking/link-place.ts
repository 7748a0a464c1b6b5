import { capitalCodes, neighboursOf } from '../countries';
import type { NameForm } from '../name-form';
import type { Names } from '../names';
import { regionName } from '../regions';
import { once, placesTable } from '../tables';
import { nameWords } from '../words';
import type { LinkContext } from './context';
import { countryItem, type Place, placeKey, placesNamed } from './gazetteer';
import type { Link, LinkSettings } from './settings';
import { stateCode, type Where, whereAfter } from './where';

const contested = once(() => new Set(placesTable().contested.map(placeKey)));

/** "in Paris", "the Paris suburbs" no: a preposition of place stands before the mention. */
const LOCATIVE = /\b(?:in|from|near|to|at|outside|across|around|into|through|of)\s+$/i;
/** "[Lagos] State", "[Kano] state government". */
const KIND_BEFORE =
  /\b(?:states?|provinces?|oblasts?|regions?|governorates?|prefectures?|departments?|districts?|county|counties) of (?:[\p{L} ]+ and )?$/iu;
const KIND_AFTER = /^\s+(?:state|province|oblast|region|governorate|prefecture|county|district|krai)\b/i;

/** The item of a LOCATION cluster by its names, what follows them and what else the article names; null when unsure. */
export function linkPlace(
  names: Names,
  context: LinkContext,
  forms: readonly NameForm[],
  settings: LinkSettings,
): Link | null {
  const codes = new Set(
    forms.filter((form) => form.key.startsWith('country ')).map((form) => form.codes[0]!),
  );
  if (codes.size === 1) return linkCountry(names, context, forms, [...codes][0]!, settings);
  return codes.size > 1 ? null : linkTown(names, context, forms, settings);
}

/** What follows the mentions, where it is a country, state or province. */
function whereOfForms(names: Names, forms: readonly NameForm[]): readonly Where[] {
  const { text, reading } = names;
  return forms
    .flatMap((form) => form.mentions.map((mention) => reading.mentions[mention]!.start + form.text.length))
    .map((end) => whereAfter(text, end))
    .filter((where) => where !== null);
}

function linkCountry(
  names: Names,
  context: LinkContext,
  forms: readonly NameForm[],
  code: string,
  settings: LinkSettings,
): Link | null {
  const qid = countryItem(code);
  if (qid === null) return null;
  const words = new Set(forms.map((form) => nameWords(form.text).join(' ')));
  const state = [...words].map(stateCode).find((found) => found != null);
  if (state !== undefined) return linkState(context, code, qid, state!, words, settings);
  // "Jordan" beside Michael Jordan: a country only when more than that one word says so.
  const isPersons = words.size === 1 && [...words].every((word) => context.persons.has(word));
  if (isPersons && !isLocative(names, forms)) return null;
  // "Mexico, Missouri", but not "Armenia, Georgia and Russia"
  const elsewhere = whereOfForms(names, forms).some(
    (where) => where.state !== null && where.countries.length === 1,
  );
  return elsewhere ? null : { qid, kind: 'COUNTRY', confidence: settings.country };
}

/** "Georgia": the country when its adjective, capital or neighbours are named, the state when the United States' are. */
function linkState(
  context: LinkContext,
  code: string,
  qid: string,
  state: string,
  words: ReadonlySet<string>,
  settings: LinkSettings,
): Link | null {
  const named = (codes: readonly string[]) =>
    codes.reduce((sum, each) => sum + (context.countries.get(each) ?? 0), 0);
  const near = named(neighboursOf(code)) + (words.size > 1 ? 1 : 0) + (context.capitals.has(code) ? 2 : 0);
  const otherStates = [...context.states.keys()].filter((each) => each !== state).length;
  const american = otherStates + (context.countries.has('US') ? 1 : 0);
  if (near > 0 && otherStates === 0) return { qid, kind: 'COUNTRY', confidence: settings.country };
  const [region, ...more] = [...words]
    .flatMap((word) => placesNamed(word))
    .filter((place) => place.country === 'US' && place.kind === 'REGION');
  if (near > 0 || american === 0 || region === undefined || more.length > 0) return null;
  return { qid: region.qid, kind: 'REGION', confidence: settings.country };
}

const isLocative = (names: Names, forms: readonly NameForm[]): boolean =>
  forms.some((form) =>
    form.mentions.some((mention) => {
      const { start } = names.reading.mentions[mention]!;
      return LOCATIVE.test(names.text.slice(Math.max(0, start - 12), start));
    }),
  );

function linkTown(
  names: Names,
  context: LinkContext,
  forms: readonly NameForm[],
  settings: LinkSettings,
): Link | null {
  const found = forms.map((form) => placesNamed(form.full ?? form.text));
  // Each of a cluster's names must be a name of the thing.
  const shared = (found[0] ?? []).filter(({ qid }) =>
    found.every((places) => places.some((place) => place.qid === qid)),
  );
  const candidates = fitting(names, forms, shared);
  if (candidates.length === 0) return null;
  const said = forms[0]!.full ?? forms[0]!.text;
  if (forms.every(({ text }) => contested().has(placeKey(text)))) return null;
  if (context.persons.has(nameWords(said).join(' ')) && !isLocative(names, forms)) return null;
  const isPlaced = whereOfForms(names, forms).length > 0;
  const isKnown = regionName(said) !== null && candidates.length === 1;
  const weights = candidates.map((place) => weight(place, context, isPlaced || isKnown, said, settings));
  const rivals = isPlaced ? 0 : unlistedNamesakes(shared);
  const best = weights.indexOf(Math.max(...weights));
  const all = weights.reduce((sum, each) => sum + each, 0) + rivals + settings.unlisted;
  const confidence = weights[best]! / all;
  const place = candidates[best]!;
  return confidence < settings.threshold ? null : { qid: place.qid, kind: place.kind, confidence };
}

/** People in the places of a name that the list does not hold. */
function unlistedNamesakes(places: readonly Place[]): number {
  const all = Math.max(...places.map(({ people, rivals }) => (people ?? 0) + rivals));
  return Math.max(0, all - places.reduce((sum, { people }) => sum + (people ?? 0), 0));
}

/** The candidates that go with what follows every mention. */
function fitting(names: Names, forms: readonly NameForm[], places: readonly Place[]): readonly Place[] {
  const stated = whereOfForms(names, forms);
  const fits = places.filter((place) =>
    stated.every(
      ({ countries, state }) =>
        place.country !== null &&
        countries.includes(place.country) &&
        (state === null || place.state === state),
    ),
  );
  const ofKind = forms.some((form) =>
    form.mentions.some((mention) => {
      const { start } = names.reading.mentions[mention]!;
      const end = start + form.text.length;
      const { text } = names;
      return (
        KIND_AFTER.test(text.slice(end, end + 16)) ||
        KIND_BEFORE.test(text.slice(Math.max(0, start - 40), start))
      );
    }),
  );
  return ofKind ? fits.filter(({ kind }) => kind === 'REGION') : fits;
}

/** Inhabitants, more where the article names the country or state; a region counts when its country is named. */
function weight(
  place: Place,
  context: LinkContext,
  isPlaced: boolean,
  said: string,
  settings: LinkSettings,
): number {
  const { country, state, people } = place;
  const isNamed = isPlaced || country === null || context.countries.has(country);
  if (people === null) return isNamed ? settings.region * settings.named : settings.region;
  const isCapital = country !== null && capitalCodes(said).includes(country);
  const known = state !== null && context.states.has(state) ? settings.named : 1;
  return people * (isNamed ? settings.named : 1) * (isCapital ? settings.capital : 1) * known;
}
