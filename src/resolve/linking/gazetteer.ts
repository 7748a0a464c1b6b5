import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR } from '../../model/vocabulary';
import { once, placesTable } from '../tables';
import { nameWords } from '../words';

/** A place that a name may mean. */
export interface Place {
  /** Wikidata id. */
  readonly qid: string;
  readonly kind: 'CITY' | 'REGION';
  /** ISO 3166-1 alpha-2; null for a continent or a part of one. */
  readonly country: string | null;
  /** Two letters of the state of a city in the United States. */
  readonly state: string | null;
  /** Inhabitants; null for regions. */
  readonly people: number | null;
  /** Inhabitants of all other places of the same name; 0 for regions. */
  readonly rivals: number;
}

const qid = z.string().regex(/^Q[1-9]\d*$/);
const countryRow = z.tuple([z.string().length(2), qid]);
const cityRow = z
  .tuple([qid, z.string(), z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{2})?$/), z.number(), z.number()])
  .rest(z.string());
const regionRow = z.tuple([qid, z.string(), z.string().length(2).nullable()]).rest(z.string());
const bodyRow = z.tuple([qid, z.string()]).rest(z.string());

/** Rows of a file of `schema/gazetteer/`. Throws SchemaError `names`. */
const rows = <T>(file: string, row: z.ZodType<T>): readonly T[] => {
  try {
    const text = readFileSync(path.join(SCHEMA_DIR, 'gazetteer', file), 'utf8');
    return z.array(row).parse(JSON.parse(text));
  } catch (cause) {
    throw new SchemaError('names', { file, reason: String((cause as Error).message) }, cause);
  }
};

/** "The Hague" and "Hague, the": how names are looked up. */
export const placeKey = (name: string): string => {
  const words = nameWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
};

const countries = once(() => new Map(rows('countries.json', countryRow)));

const places = once(() => {
  const byName = new Map<string, Place[]>();
  const add = (names: readonly string[], place: Place) => {
    for (const key of new Set(names.map(placeKey))) byName.set(key, [...(byName.get(key) ?? []), place]);
  };
  for (const [id, name, where, people, rivals, ...others] of rows('cities.json', cityRow)) {
    const [country = '', state = null] = where.split('-');
    add([name, ...others], { qid: id, kind: 'CITY', country, state, people, rivals });
  }
  const { kinds, sameKind } = placesTable().regionNames;
  for (const [id, name, country, ...others] of rows('regions.json', regionRow)) {
    const kind = kinds.find((word) => name.endsWith(` ${word}`));
    const base = kind === undefined ? name : name.slice(0, -kind.length - 1);
    const said =
      kind === undefined || !sameKind.includes(kind) ? [] : sameKind.map((word) => `${base} ${word}`);
    const place: Place = { qid: id, kind: 'REGION', country, state: null, people: null, rivals: 0 };
    add([name, ...others, ...said], place);
  }
  return byName;
});

const bodies = once(() => {
  const byName = new Map<string, string | null>();
  for (const [id, ...names] of rows('bodies.json', bodyRow))
    for (const key of new Set(names.map(placeKey))) {
      const known = byName.get(key);
      byName.set(key, known === undefined || known === id ? id : null);
    }
  return byName;
});

const NONE: readonly Place[] = [];

/** Wikidata id of an ISO 3166-1 alpha-2 code; null when there is none. */
export const countryItem = (code: string): string | null => countries().get(code) ?? null;

/** Cities and regions that bear a name. */
export const placesNamed = (name: string): readonly Place[] => places().get(placeKey(name)) ?? NONE;

/** Wikidata id of the well-known organisation of that name; null when there is none or more than one. */
export const bodyNamed = (name: string): string | null => bodies().get(placeKey(name)) ?? null;
