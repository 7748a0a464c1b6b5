import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../model/errors';
import { SCHEMA_DIR, vocabulary } from '../model/vocabulary';

const rule = z.strictObject({
  relation: z.string(),
  /** English label of the property. */
  property: z.string(),
  /** True when the property leads from the relation's tail to its head. */
  inverse: z.boolean().optional(),
  head: z.array(z.string()).optional(),
  tail: z.array(z.string()).optional(),
  tailSubtype: z.array(z.string()).optional(),
  /** The role or the predicate has one of these words. */
  role: z.array(z.string()).optional(),
  predicate: z.array(z.string()).optional(),
});
type Rule = z.infer<typeof rule>;

/** What a rule may look at. */
export interface PropertyQuestion {
  readonly relation: string;
  readonly headType: string;
  readonly tailType: string;
  readonly tailSubtype: string | null;
  readonly role: string | null;
  readonly predicate: string | null;
}

const FILE = 'wikidata-properties.json';

function load(): ReadonlyMap<string, readonly Rule[]> {
  let rules: Rule[];
  try {
    rules = z.array(rule).parse(JSON.parse(readFileSync(path.join(SCHEMA_DIR, FILE), 'utf8')));
  } catch (cause) {
    throw new SchemaError('vocabulary', { file: FILE, reason: String((cause as Error).message) }, cause);
  }
  const unknown = rules.find((r) => !vocabulary().relationTypes.has(r.relation));
  if (unknown)
    throw new SchemaError('vocabulary', { file: FILE, reason: `unknown relation ${unknown.relation}` });
  const byRelation = new Map<string, Rule[]>();
  for (const r of rules) byRelation.set(r.relation, [...(byRelation.get(r.relation) ?? []), r]);
  return byRelation;
}

const SECOND_IN_LINE = /(^|[\s-])(vice|deputy|assistant|associate)[\s-]/;

/** "eldest son" says "son"; "deputy prime minister" does not say "prime minister". */
const says = (phrase: string | null, words: readonly string[]): boolean => {
  const within = ` ${(phrase ?? '').toLowerCase()} `;
  return !SECOND_IN_LINE.test(within) && words.some((word) => within.includes(` ${word} `));
};

const fits = (r: Rule, q: PropertyQuestion): boolean =>
  (r.head?.includes(q.headType) ?? true) &&
  (r.tail?.includes(q.tailType) ?? true) &&
  (r.tailSubtype?.includes(q.tailSubtype ?? '') ?? true) &&
  (r.role === undefined || says(q.role, r.role)) &&
  (r.predicate === undefined || says(q.predicate, r.predicate));

let rules: ReadonlyMap<string, readonly Rule[]> | undefined;

/**
 * The Wikidata property of a relation, in the direction in which it holds; the first rule that fits decides.
 * Empty where none fits. Throws SchemaError when `schema/wikidata-properties.json` is damaged.
 */
export function wikidataProperty(q: PropertyQuestion): { property?: string; inverseProperty?: string } {
  rules ??= load();
  const found = rules.get(q.relation)?.find((r) => fits(r, q));
  if (!found) return {};
  return found.inverse ? { inverseProperty: found.property } : { property: found.property };
}
