import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const schema = z.array(
  z.strictObject({
    name: z.string(),
    /** `obj` (passives undone), a preposition, or `passive` and a preposition. */
    slot: z.string(),
    relation: z.string(),
    /** Lemmas. */
    verbs: z.array(z.string()).nonempty(),
    /** Lemmas of the object that says what happens where the verb is light ("launch | an attack | on"); the slot is a preposition then. */
    nouns: z.array(z.string()).nonempty().optional(),
    /** Share of right readings on the annotated training articles, 0 … 1. */
    precision: z.number().min(0).max(1),
    /** The precision is a person's judgement: too few cases in the training articles. */
    judged: z.literal(true).optional(),
  }),
);

/** A verb whose subject and object stand in a relation. */
export interface VerbRule {
  readonly name: string;
  readonly relation: string;
  readonly precision: number;
}

/** Key of a rule: verb, noun of a light verb or null, and slot. */
export const keyOfVerb = (verb: string, noun: string | null, slot: string): string =>
  noun === null ? `${verb} ${slot}` : `${verb} ${noun} ${slot}`;

/** The rules by `keyOfVerb`: several where the signatures decide ("win the race", "win against the rival"). */
export type VerbRules = ReadonlyMap<string, readonly VerbRule[]>;

/** Reads `schema/rules/verbs.json`. Throws SchemaError `rules` when it is damaged or names an unknown relation. */
export function loadVerbRules(file = path.join(SCHEMA_DIR, 'rules', 'verbs.json')): VerbRules {
  const rules = new Map<string, VerbRule[]>();
  try {
    for (const { name, slot, relation, verbs, nouns, precision } of schema.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    )) {
      if (!vocabulary().relationTypes.has(relation)) throw new Error(`unknown relation ${relation}`);
      for (const verb of verbs)
        for (const noun of nouns ?? [null]) {
          const key = keyOfVerb(verb, noun, slot);
          rules.set(key, [...(rules.get(key) ?? []), { name, relation, precision }]);
        }
    }
  } catch (cause) {
    throw new SchemaError('rules', { file, reason: String((cause as Error).message) }, cause);
  }
  return rules;
}

let shared: VerbRules | undefined;
/** The rules of this installation, read on first use. */
export const verbRules = (): VerbRules => {
  shared ??= loadVerbRules();
  return shared;
};
