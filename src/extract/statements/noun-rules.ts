import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const slot = z.string().min(1);
const schema = z.array(
  z.strictObject({
    name: z.string(),
    relation: z.string(),
    /** Lemmas. */
    nouns: z.array(z.string()).nonempty(),
    /** Where subject and object hang: a preposition or `poss`; both `between` for "talks between X and Y". */
    frames: z.array(z.tuple([slot, slot])).nonempty(),
    /** Share of right readings on the annotated training articles, 0 … 1. */
    precision: z.number().min(0).max(1),
    /** The precision is a person's judgement: too few cases in the training articles. */
    judged: z.literal(true).optional(),
  }),
);

/** A noun whose dependents stand in a relation: "the arrest of X by Y". */
export type NounRule = z.infer<typeof schema>[number];

/** The rules by lemma of the noun. */
export type NounRules = ReadonlyMap<string, readonly NounRule[]>;

/** Reads `schema/rules/nouns.json`. Throws SchemaError `rules` when it is damaged or names an unknown relation. */
export function loadNounRules(file = path.join(SCHEMA_DIR, 'rules', 'nouns.json')): NounRules {
  const rules = new Map<string, NounRule[]>();
  try {
    for (const rule of schema.parse(JSON.parse(readFileSync(file, 'utf8')))) {
      if (!vocabulary().relationTypes.has(rule.relation))
        throw new Error(`unknown relation ${rule.relation}`);
      for (const noun of rule.nouns) rules.set(noun, [...(rules.get(noun) ?? []), rule]);
    }
  } catch (cause) {
    throw new SchemaError('rules', { file, reason: String((cause as Error).message) }, cause);
  }
  return rules;
}

let shared: NounRules | undefined;
/** The rules of this installation, read on first use. */
export const nounRules = (): NounRules => {
  shared ??= loadNounRules();
  return shared;
};
