import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const strings = z.array(z.string());
const schema = z.strictObject({
  /** By part of speech: the dependency labels with which such a word heads a noun phrase. */
  heads: z.record(
    z.string(),
    z.union([z.strictObject({ never: strings }), z.strictObject({ only: strings })]),
  ),
  /** Pronouns that never stand for a thing themselves. */
  notMentions: strings,
  /** Pronouns that do not where they begin a relative clause. */
  relative: strings,
  /** Labels of the words that belong to the core, before and after its head. */
  core: z.strictObject({ before: strings, after: strings }),
  /** Labels of the head's dependents that are no part of its phrase. */
  outside: strings,
  pronounTypes: z.record(z.string(), strings),
  otherType: z.string(),
});

export interface NounPhraseTable {
  /** May a word of this part of speech head a noun phrase under this label? */
  heads(upos: string, label: string): boolean;
  readonly notMentions: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
  /** Type of the graph of a pronoun (lower-cased), where it says one. */
  readonly pronounTypes: ReadonlyMap<string, string>;
  /** Type of the graph of what no tagger typed. */
  readonly otherType: string;
}

let shared: NounPhraseTable | undefined;

/** `schema/noun-phrases.json`, read once. Throws SchemaError `vocabulary` when it is damaged or names unknown types. */
export function nounPhraseTable(): NounPhraseTable {
  shared ??= load(path.join(SCHEMA_DIR, 'noun-phrases.json'));
  return shared;
}

function load(file: string): NounPhraseTable {
  try {
    const table = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const known = vocabulary().entityTypes;
    const unknown = [...Object.keys(table.pronounTypes), table.otherType].filter((type) => !known.has(type));
    if (unknown.length > 0) throw new Error(`unknown types: ${unknown.join(', ')}`);
    const rules = new Map(
      Object.entries(table.heads).map(([upos, rule]) => {
        const labels = new Set('only' in rule ? rule.only : rule.never);
        return [upos, (label: string) => labels.has(label) === 'only' in rule] as const;
      }),
    );
    return {
      heads: (upos, label) => rules.get(upos)?.(label) ?? false,
      notMentions: new Set(table.notMentions),
      relative: new Set(table.relative),
      before: new Set(table.core.before),
      after: new Set(table.core.after),
      outside: new Set(table.outside),
      pronounTypes: new Map(
        Object.entries(table.pronounTypes).flatMap(([type, words]) => words.map((word) => [word, type])),
      ),
      otherType: table.otherType,
    };
  } catch (cause) {
    throw new SchemaError('vocabulary', { file, reason: String((cause as Error).message) }, cause);
  }
}
