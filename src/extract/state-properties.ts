import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../model/errors';
import { SCHEMA_DIR, vocabulary } from '../model/vocabulary';

const schema = z.array(
  z.strictObject({
    property: z.string().min(1),
    /** Entity types of its two sides. */
    head: z.array(z.string()).nonempty(),
    tail: z.array(z.string()).nonempty(),
    /** The relations of the graph that it stands for, first choice first; `inverse`: from its tail to its head. */
    relations: z.array(z.strictObject({ type: z.string(), inverse: z.boolean() })).nonempty(),
    /** What its head is to its tail (or its tail to its head, where the relation is inverse). */
    role: z.string().nullable(),
    /** Whether its annotators meant so much by it that it says nothing new of a pair: it may only confirm a reading. */
    coarse: z.boolean().optional(),
    wikidata: z.array(z.string()),
    wikidataInverse: z.array(z.string()),
    /** The labels of annotated sets that it was learned from. */
    sets: z.record(z.string(), z.array(z.string())),
  }),
);

/** A lasting relation that public sets annotate (employer, spouse, headquarters …), an output of the statement head. */
export type StateProperty = z.infer<typeof schema>[number];

/** Reads `schema/state-properties.json`. Throws SchemaError `vocabulary` when it is damaged or names an unknown relation. */
export function loadStateProperties(
  file = path.join(SCHEMA_DIR, 'state-properties.json'),
): readonly StateProperty[] {
  try {
    const properties = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const { type } of properties.flatMap(({ relations }) => relations))
      if (!vocabulary().relationTypes.has(type)) throw new Error(`unknown relation ${type}`);
    return properties;
  } catch (cause) {
    throw new SchemaError('vocabulary', { file, reason: String((cause as Error).message) }, cause);
  }
}

let shared: ReadonlyMap<string, StateProperty> | undefined;

/** The state properties by name, loaded on first use. */
export function stateProperties(): ReadonlyMap<string, StateProperty> {
  shared ??= new Map(loadStateProperties().map((p) => [p.property, p]));
  return shared;
}
