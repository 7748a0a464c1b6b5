import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

/** Which FollowTheMoney schema things and relations have, from `schema/followthemoney.json`. */

const end = z.strictObject({ is: z.string(), property: z.string() });
const edgeRule = z.strictObject({
  /** Type of the vocabulary, or `any`. */
  relation: z.string(),
  schema: z.string(),
  from: end,
  to: end,
  /** The property that holds the relation in words. */
  words: z.string(),
});
export type EdgeRule = z.infer<typeof edgeRule>;

const file = z.strictObject({
  /** By entity type; types that are missing are left out of the export. */
  entities: z.record(
    z.string(),
    z.strictObject({ schema: z.string(), subtypes: z.record(z.string(), z.string()).optional() }),
  ),
  /** The more general schemata of each. */
  is: z.record(z.string(), z.array(z.string())),
  /** The first rule that fits decides. */
  edges: z.array(edgeRule),
});

const FILE = 'followthemoney.json';

function load(): z.infer<typeof file> {
  try {
    const known = file.parse(JSON.parse(readFileSync(path.join(SCHEMA_DIR, FILE), 'utf8')));
    const { entityTypes, relationTypes } = vocabulary();
    const lost = [
      ...Object.keys(known.entities).filter((t) => !entityTypes.has(t)),
      ...known.edges.map((e) => e.relation).filter((r) => r !== 'any' && !relationTypes.has(r)),
    ];
    if (lost.length > 0) throw new Error(`unknown type ${lost[0]}`);
    return known;
  } catch (cause) {
    throw new SchemaError('vocabulary', { file: FILE, reason: String((cause as Error).message) }, cause);
  }
}

let shared: z.infer<typeof file> | undefined;
const table = () => {
  shared ??= load();
  return shared;
};

/** Undefined for what FollowTheMoney does not know: dates, quantities, concepts. */
export function schemaOf(type: string, subtype: unknown): string | undefined {
  const found = table().entities[type];
  return (typeof subtype === 'string' ? found?.subtypes?.[subtype] : undefined) ?? found?.schema;
}

const isA = (schema: string, wanted: string): boolean =>
  schema === wanted || (table().is[schema] ?? []).includes(wanted);

/** The rule for a relation between two schemata. */
export const edgeRuleOf = (relation: string, from: string, to: string): EdgeRule | undefined =>
  table().edges.find(
    (r) => (r.relation === relation || r.relation === 'any') && isA(from, r.from.is) && isA(to, r.to.is),
  );
