import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from './errors';

/** The vocabulary of the graph, read from `schema/` and validated once. Every list of types is derived from it. */

const entityType = z.object({
  type: z.string().regex(/^[A-Z]+$/),
  label: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/)
    .nullable(),
  plural: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  icon: z.string(),
  hidden: z.boolean(),
  subtypes: z.array(z.string()),
});

const relationType = z.object({
  type: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/),
  group: z.enum(['state', 'communication', 'agreement', 'material', 'causal', 'frame', 'fallback']),
  from: z.array(z.string()).nonempty(),
  to: z.array(z.string()).nonempty(),
  symmetric: z.boolean(),
  quad: z
    .enum(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'])
    .nullable(),
  cues: z.array(z.string()),
  note: z.string(),
  property: z.string().nullable(),
  wikidata: z.string().nullable(),
  sources: z.string().nullable(),
  plover: z.string().nullable(),
});

export type EntityType = string;
export type EntityTypeEntry = z.infer<typeof entityType>;
export type RelationTypeEntry = z.infer<typeof relationType>;

export interface Vocabulary {
  readonly entityTypes: ReadonlyMap<EntityType, EntityTypeEntry>;
  readonly relationTypes: ReadonlyMap<string, RelationTypeEntry>;
  /** True when the relation may hold from an entity of type `head` to one of type `tail`. */
  allows(relation: string, head: EntityType, tail: EntityType): boolean;
}

export const SCHEMA_DIR = path.join(__dirname, '..', '..', 'schema');

const read = <T>(file: string, schema: z.ZodType<T>): T => {
  const at = path.join(SCHEMA_DIR, file);
  try {
    return schema.parse(JSON.parse(readFileSync(at, 'utf8')));
  } catch (cause) {
    throw new SchemaError('vocabulary', { file, reason: String((cause as Error).message) }, cause);
  }
};

const keyed = <T extends { type: string }>(file: string, rows: readonly T[]): Map<string, T> => {
  const map = new Map(rows.map((row) => [row.type, row]));
  if (map.size !== rows.length) throw new SchemaError('vocabulary', { file, reason: 'a type stands twice' });
  return map;
};

/** Reads and validates `schema/entity-types.json` and `schema/relation-types.json`. Throws SchemaError. */
export function loadVocabulary(): Vocabulary {
  const entityTypes = keyed('entity-types.json', read('entity-types.json', z.array(entityType)));
  const relationTypes = keyed('relation-types.json', read('relation-types.json', z.array(relationType)));
  for (const r of relationTypes.values())
    for (const t of [...r.from, ...r.to])
      if (t !== 'any' && !entityTypes.has(t))
        throw new SchemaError('vocabulary', {
          file: 'relation-types.json',
          reason: `${r.type}: unknown type ${t}`,
        });
  return {
    entityTypes,
    relationTypes,
    allows(relation, head, tail) {
      const r = relationTypes.get(relation);
      const fits = (side: readonly string[], type: string) => side.includes('any') || side.includes(type);
      return r !== undefined && fits(r.from, head) && fits(r.to, tail);
    },
  };
}

let shared: Vocabulary | undefined;
/** The vocabulary of this installation, loaded on first use. */
export const vocabulary = (): Vocabulary => {
  shared ??= loadVocabulary();
  return shared;
};
