import type { Article } from '../model/article';
import type { Entity } from '../model/extraction';
import { foldName, namedEntityId } from '../model/ids';
import type { TimeExpression } from '../model/reading';
import { aliasesOf } from './aliases';
import { bestName, plainName } from './best-name';
import { countryName } from './countries';
import { type LinkContext, linkContext } from './linking/context';
import { linkOf } from './linking/link';
import type { NameForm } from './name-form';
import type { Names } from './names';
import { isValue, namingOf } from './naming';
import { isBare } from './sieves/exact';
import { subtypeOf } from './subtype';
import { quantityValue, timesInOrder, timeValue } from './value';

/** Longest slug of an id, in characters. */
const SLUG = 48;

const slug = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG) || 'unnamed';

/** Turns the clusters into entities, in the order of their first mentions. */
export function buildEntities(article: Article, names: Names): Entity[] {
  const taken = new Set<string>();
  const times = timesInOrder(names.reading);
  const context = linkContext(names);
  return names.clusters.partition().map((mentions) => {
    const thing = describe(names, mentions, times, context);
    const linked = thing.qid === null ? null : `wd:${thing.qid}`;
    const named = thing.globalName === null ? null : namedEntityId(thing.type, thing.globalName);
    const wanted = [linked, named].find((id) => id !== null && !taken.has(id)) ?? null;
    const global = wanted !== null;
    const id = global ? wanted : freeId(taken, `${article.id}#${slug(thing.name)}`);
    taken.add(id);
    const { globalName: _, ...entity } = thing;
    return { ...entity, id, scope: global ? 'global' : 'document' };
  });
}

const freeId = (taken: ReadonlySet<string>, base: string): string => {
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
};

function describe(
  names: Names,
  mentions: readonly number[],
  times: readonly TimeExpression[],
  context: LinkContext,
) {
  const { text, reading, clusters } = names;
  const first = mentions[0]!;
  const type = clusters.type(first);
  const byFirst = (a: NameForm, b: NameForm) => a.mentions[0]! - b.mentions[0]!;
  const forms = [...clusters.forms(first)].sort(byFirst);
  const surfaces = mentions
    .map((index) => reading.mentions[index]!)
    .filter(({ kind }) => kind !== 'pronoun')
    .map(({ start, end }) => plainName(text.slice(start, end), false));
  const said =
    surfaces.length > 0
      ? surfaces
      : mentions.map((index) => text.slice(reading.mentions[index]!.start, reading.mentions[index]!.end));
  const longest = said.reduce((a, b) => (b.length > a.length ? b : a));
  const name = forms.length > 0 ? bestName(forms) : longest;
  const aliases =
    forms.length > 0 ? aliasesOf(name, forms) : [...new Set(said)].filter((other) => other !== name);
  const value = normalisedValue(names, type, mentions, times);
  const link = linkOf(names, context, type, name, forms);
  const byWords = subtypeOf(type, [name, ...forms.map((form) => plainName(form.text, false))], forms);
  return {
    mentions,
    type,
    subtype: link?.kind ?? byWords,
    name,
    aliases,
    value,
    qid: link?.qid ?? null,
    linkConfidence: link === null ? null : Math.round(link.confidence * 1000) / 1000,
    globalName: globalNameOf(type, name, forms, value),
  };
}

function normalisedValue(
  names: Names,
  type: string,
  mentions: readonly number[],
  times: readonly TimeExpression[],
): string | null {
  if (!isValue(type)) return null;
  const { text, reading } = names;
  for (const index of mentions) {
    const { start, end } = reading.mentions[index]!;
    const value =
      namingOf(type) === 'date' ? timeValue(times, start, end) : quantityValue(text.slice(start, end));
    if (value !== null) return value;
  }
  return null;
}

/** The name under which other articles may know the same thing, null when its name says too little for that. */
function globalNameOf(
  type: string,
  name: string,
  forms: readonly NameForm[],
  value: string | null,
): string | null {
  if (forms.length === 0 || namingOf(type) === 'number') return null;
  if (namingOf(type) === 'date') return value;
  if (forms.every(isBare)) return null;
  if (!forms.every((form) => form.generic)) return name;
  // "Ministry of Defence" is a name in one country only.
  const country = forms.find((form) => form.codes.length === 1)?.codes[0];
  const key = forms.find((form) => form.codes.length === 1)?.key;
  return country === undefined ? null : `${key} (${countryName(country)})`;
}
