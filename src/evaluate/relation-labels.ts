import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../model/errors';
import { SCHEMA_DIR, vocabulary } from '../model/vocabulary';

const reading = z.strictObject({
  type: z.string(),
  /** True when head and tail of the label are tail and head of the relation. */
  inverse: z.boolean(),
  /** Types of the label's two sides, where the relation allows more. */
  head: z.array(z.string()).nonempty().optional(),
  tail: z.array(z.string()).nonempty().optional(),
  /** Where the label is narrower than the relation: what the relation's role or its tail's subtype has to be. */
  role: z.array(z.string()).nonempty().optional(),
  tailSubtype: z.array(z.string()).nonempty().optional(),
  /** True when it holds as well of the places in which the tail lies ("in Fort Bragg, California"). */
  within: z.boolean().optional(),
});
const schema = z.record(z.string(), z.record(z.string(), z.array(reading).nonempty().nullable()));

/** A relation of the vocabulary that says what a label of an annotated set says. */
export type LabelReading = z.infer<typeof reading>;

/** By set and label; null where the vocabulary has no such relation. */
export type RelationLabels = z.infer<typeof schema>;

/** Reads `schema/relation-labels.json`. Throws SchemaError `vocabulary` when it is damaged or names an unknown relation. */
export function loadRelationLabels(file = path.join(SCHEMA_DIR, 'relation-labels.json')): RelationLabels {
  try {
    const labels = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const { type } of Object.values(labels).flatMap((set) => Object.values(set).flatMap((r) => r ?? [])))
      if (!vocabulary().relationTypes.has(type)) throw new Error(`unknown relation ${type}`);
    return labels;
  } catch (cause) {
    throw new SchemaError('vocabulary', { file, reason: String((cause as Error).message) }, cause);
  }
}

let shared: RelationLabels | undefined;

/** The labels of an annotated set; undefined for a set that uses the vocabulary itself or is not known. */
export function labelsOf(set: string | null | undefined): RelationLabels[string] | undefined {
  shared ??= loadRelationLabels();
  return set ? shared[set] : undefined;
}
