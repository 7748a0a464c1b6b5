import { z } from 'zod';
import { InputError } from '../model/errors';

/** A document of the exchange format as annotators or any system wrote it: only `id` and `text` are sure to be there. */
const span = z.tuple([z.number(), z.number()]);
const entity = z.object({
  start: z.number(),
  end: z.number(),
  type: z.string(),
  kind: z.string().nullish(),
  cluster: z.union([z.number(), z.string()]).nullish(),
  nested: z.boolean().nullish(),
  duplicate: z.boolean().nullish(),
  extent: span.nullish(),
});
const token = z.object({
  start: z.number(),
  end: z.number(),
  upos: z.string(),
  head: z.number(),
  deprel: z.string(),
});
const relation = z.object({
  type: z.string(),
  head: z.number(),
  tail: z.number(),
  level: z.enum(['mention', 'cluster']).default('mention'),
  /** English label of a Wikidata property, in annotated sets that use them. */
  label: z.string().nullish(),
  property: z.string().nullish(),
  inverseProperty: z.string().nullish(),
  /** What the head is to the tail: "finance professor", "daughter". */
  role: z.string().nullish(),
  accept: z.array(z.string()).default([]),
  plain: z.boolean().default(true),
  tier: z.string().nullish(),
});
const attribution = z.object({
  source: z.array(span).default([]),
  cue: z.array(span).default([]),
  content: z.array(span).default([]),
  speaker: z.union([z.number(), z.string()]).nullish(),
});
const nounPhrase = z.object({ start: z.number(), end: z.number(), core: span, chain: z.number() });
/** An ambiguous pronoun and two names of its text (indexes into `entities`), one of which it may stand for. */
const ambiguous = z.object({
  pronoun: z.number(),
  A: z.number(),
  B: z.number(),
  label: z.enum(['A', 'B', 'neither']),
});
const document = z.object({
  id: z.string(),
  text: z.string().default(''),
  set: z.string().nullish(),
  title: z.string().nullish(),
  author: z.string().nullish(),
  publisher: z.string().nullish(),
  url: z.string().nullish(),
  date: z.string().nullish(),
  /** What was annotated exhaustively. */
  layers: z.array(z.string()).default([]),
  /** The types that were annotated at all. */
  entityTypes: z.array(z.string()).nullish(),
  /** The relation types that were annotated exhaustively in this document. */
  properties: z.array(z.string()).nullish(),
  entities: z.array(entity).default([]),
  clusters: z.array(z.array(z.number())).default([]),
  names: z.array(z.string()).default([]),
  subtypes: z.array(z.string().nullable()).default([]),
  tiers: z.array(z.string()).default([]),
  tokens: z.array(token).default([]),
  relations: z.array(relation).default([]),
  forbidden: z.array(z.object({ type: z.string(), head: z.number(), tail: z.number() })).default([]),
  attributions: z.array(attribution).default([]),
  /** All noun phrases and their chains, where a system gives them. */
  nounPhrases: z.array(nounPhrase).optional(),
  gap: ambiguous.nullish(),
});

export type AnnotatedEntity = z.infer<typeof entity>;
export type AnnotatedRelation = z.infer<typeof relation>;
export type AnnotatedDocument = z.infer<typeof document>;

/** Checks one parsed line. Throws InputError `bad-record`; `source` says where it stands ("dev.jsonl#3"). */
export function annotatedDocument(value: unknown, source: string): AnnotatedDocument {
  const parsed = document.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new InputError('bad-record', { source, reason: `${issue.path.join('.')}: ${issue.message}` });
}
