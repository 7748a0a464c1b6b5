import type { Article } from '../model/article';
import type { Mention, Reading } from '../model/reading';
import type { EntityType } from '../model/vocabulary';
import { Clusters, type Cue } from './clusters';
import { countryCodes } from './countries';
import { analyseName, type NameForm } from './name-form';
import { namingOf } from './naming';
import { titleBefore } from './person-name';
import { pronounClass } from './pronouns';
import { countryAfter, countryBefore } from './qualifiers';

/** The article's names, analysed, and the clusters that the sieves merge. */
export interface Names {
  readonly text: string;
  readonly reading: Reading;
  readonly forms: readonly NameForm[];
  /** Form of each mention, null for nominals and pronouns. */
  readonly formOf: readonly (NameForm | null)[];
  readonly clusters: Clusters;
}

/** Analyses each distinct name once. Linear in the mentions. */
export function analyseNames(article: Article, reading: Reading): Names {
  const forms: NameForm[] = [];
  const known = new Map<string, NameForm>();
  const { text } = article;
  const formOf = reading.mentions.map((mention, index) => {
    if (mention.kind !== 'name') return null;
    const said = withoutCountry(text.slice(mention.start, mention.end), mention.type);
    let form = formAt(forms, known, said, mention.type, []);
    // Only what every country has needs to know whose it is.
    if (form.generic && form.codes.length === 0) {
      const before = countryBefore(text, mention.start);
      const country = before.length > 0 ? before : countryAfter(text, mention.end);
      if (country.length > 0) form = formAt(forms, known, said, mention.type, country);
    }
    form.mentions.push(index);
    return form;
  });
  const cuesOf = reading.mentions.map((mention, index) => cueOf(text, mention, formOf[index] ?? null));
  return {
    text,
    reading,
    forms: forms.filter((form) => form.mentions.length > 0),
    formOf,
    clusters: new Clusters(reading.mentions, formOf, cuesOf),
  };
}

/** "Makkah, Saudi Arabia" → "Makkah": what tells a place apart is no part of its name. */
function withoutCountry(said: string, type: EntityType): string {
  const comma = namingOf(type) === 'place' ? said.indexOf(', ') : -1;
  return comma > 0 && countryCodes(said.slice(comma + 2)).length > 0 ? said.slice(0, comma) : said;
}

/** The form of a name, analysed when it is first met. */
function formAt(
  forms: NameForm[],
  known: Map<string, NameForm>,
  said: string,
  type: EntityType,
  country: readonly string[],
): NameForm {
  const at = `${type}|${said}|${country.join()}`;
  const form = known.get(at) ?? { ...analyseName(said, type, country), id: forms.length, mentions: [] };
  if (!known.has(at)) forms.push(form);
  known.set(at, form);
  return form;
}

/** What a mention says of gender and number: "she", "Mrs. Urey"; he and she are singular by being so, only "it" says it. */
function cueOf(text: string, mention: Mention, form: NameForm | null): Cue | null {
  if (mention.kind === 'pronoun') {
    const kind = pronounClass(text.slice(mention.start, mention.end));
    return kind === 'first' ? null : kind === 'neuter' ? 'singular' : kind;
  }
  if (mention.kind !== 'name' || form?.person == null) return null;
  return form.person.gender ?? titleBefore(text, mention.start);
}

/** Merges all mentions of a form with one mention; what is incompatible stays apart. */
export const mergeForm = (names: Names, form: NameForm, into: number): void => {
  for (const mention of form.mentions) names.clusters.merge(into, mention);
};

/** The one cluster (a mention of it) that the forms belong to, null when there are none or several. */
export const onlyCluster = (names: Names, forms: readonly NameForm[]): number | null => {
  const roots = new Set(
    forms.flatMap((form) => form.mentions.map((mention) => names.clusters.root(mention))),
  );
  return roots.size === 1 ? [...roots][0]! : null;
};
