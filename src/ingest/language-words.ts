import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../model/errors';
import { SCHEMA_DIR } from '../model/vocabulary';

const words = z.string().transform((line) => new Set(line.split(' ')));
const schema = z.strictObject({
  /** Frequent English words that are no words of other languages in Latin script. */
  english: words,
  /** Frequent English words that other languages have too, as words of their own. */
  shared: words,
  /** Scripts (names of Unicode) that tell the language; the first that is not rare in a text does. */
  scripts: z.array(z.tuple([z.string(), z.string()])),
  /** Words between the parts of names ("van der Bellen"): they say little of the text around them. */
  particles: words,
  /** Frequent words of other languages in Latin script that are no English words. */
  languages: z.array(z.strictObject({ code: z.string(), name: z.string(), words })).nonempty(),
});

export type LanguageWords = z.infer<typeof schema>;

let shared: LanguageWords | undefined;
/** The words of `schema/languages.json` by which languages are told apart. Throws SchemaError `languages`. */
export function languageWords(): LanguageWords {
  if (shared !== undefined) return shared;
  const file = path.join(SCHEMA_DIR, 'languages.json');
  try {
    shared = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new SchemaError('languages', { file, reason: String((cause as Error).message) }, cause);
  }
  return shared;
}
