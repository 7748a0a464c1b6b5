import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../model/errors';
import { SCHEMA_DIR } from '../model/vocabulary';

/** The tables of names in `schema/`, read and validated on first use. */

const strings = z.array(z.string());

const nameParts = z.object({
  titles: z.object({ male: strings, female: strings, any: strings }),
  suffixes: strings,
  particles: strings,
  nicknames: z.array(strings),
});

const abbreviations = z.object({
  naming: z.record(z.string(), z.enum(['person', 'place', 'institution', 'date', 'number'])),
  functionWords: strings,
  determiners: strings,
  keepsOf: strings,
  sameNames: z.record(z.string(), z.array(strings)),
  spellings: z.record(z.string(), z.string()),
  institutions: z.object({ heads: strings, topics: z.record(z.string(), z.string()) }),
  designators: strings,
  standsAlone: strings,
  generic: strings,
});

const places = z.object({
  preferredNames: z.record(z.string(), z.string()),
  countries: z.record(z.string(), strings),
  notCountries: strings,
  regions: z.record(z.string(), strings),
  regionWords: strings,
  cityWords: strings,
  countryWords: strings,
  featureWords: strings,
  droppable: strings,
  cities: strings,
  regionNames: z.object({ kinds: strings, sameKind: strings }),
  contested: strings,
});

const organizationSubtypes = z.array(
  z.object({ subtype: z.string(), heads: strings, words: strings, names: strings }),
);

const speech = z.object({
  speaks: strings,
  issued: strings,
  phraseEnds: strings,
  afterSpeaker: strings,
  participles: strings,
  utterances: strings,
  firstPerson: strings,
  male: strings,
  female: strings,
  plural: strings,
  neuter: strings,
});

/** A reader of one validated file, read once. Throws SchemaError `names`. */
const table = <T>(file: string, schema: z.ZodType<T>): (() => T) => {
  let loaded: T | undefined;
  return () => {
    if (loaded !== undefined) return loaded;
    try {
      loaded = schema.parse(JSON.parse(readFileSync(path.join(SCHEMA_DIR, file), 'utf8')));
      return loaded;
    } catch (cause) {
      throw new SchemaError('names', { file, reason: String((cause as Error).message) }, cause);
    }
  };
};

export const namePartsTable = table('name-parts.json', nameParts);
export const abbreviationsTable = table('abbreviations.json', abbreviations);
export const placesTable = table('places.json', places);
export const organizationSubtypesTable = table('organization-subtypes.json', organizationSubtypes);
export const speechTable = table('speech.json', speech);

/** Computes once, on first use. */
export const once = <T>(compute: () => T): (() => T) => {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
};
