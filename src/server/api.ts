import { z } from 'zod';

/**
 * The HTTP API, typed once: the server answers in these shapes, the viewer reads them, the tests check them.
 * No import of Node here: the viewer takes its types from this file. Every span is a half-open range of UTF-16 code units.
 */

export * from './api-adding';
export * from './api-curation';

const span = z.tuple([z.number().int(), z.number().int()]);

/** Where something was read: publishers, and days of publication (`2024-05-06`), each once; articles without one add nothing. */
const provenance = { publishers: z.array(z.string()), published: z.array(z.string()) };

/** When it is the case: EDTF or ISO, as precise as the text; null where the text does not say. */
const validity = { validFrom: z.string().nullable(), validTo: z.string().nullable() };

export const graphNode = z.object({
  id: z.string(),
  name: z.string(),
  /** Type of `schema/entity-types.json`. */
  type: z.string(),
  subtype: z.string().nullable(),
  aliases: z.array(z.string()),
  /** How often the articles mention it. */
  mentions: z.number().int(),
  /** Ids of the articles that mention it, with their publishers and days. */
  articles: z.array(z.string()),
  ...provenance,
});

export const graphEdge = z.object({
  key: z.string(),
  /** Type of `schema/relation-types.json`. */
  type: z.string(),
  source: z.string(),
  target: z.string(),
  predicate: z.string().nullable(),
  role: z.string().nullable(),
  confidence: z.number(),
  /** Plain statements behind it, and the distinct innermost sources that say it. */
  statements: z.number().int(),
  sources: z.number().int(),
  /** Every statement is an estimate ("likely"). */
  hedged: z.boolean(),
  /** How its statements are meant: asserted, reported, estimated … */
  modalities: z.array(z.string()),
  /** Names of the innermost sources; `article` and `UNNAMED` stand for those without a name. */
  speakers: z.array(z.string()),
  /** Ids of the articles that say it. */
  articles: z.array(z.string()),
  ...provenance,
  ...validity,
});

/** A reading that never became an edge: denied, planned, feared … `key` is the edge it would have been. */
export const ghostEdge = graphEdge.omit({ statements: true, hedged: true }).extend({
  statements: z.number().int(),
  polarity: z.string(),
  mood: z.string().nullable(),
  modality: z.string(),
});

export const graphView = z.object({
  nodes: z.array(graphNode),
  edges: z.array(graphEdge),
  /** More was in the store than is sent. */
  truncated: z.boolean(),
});

export const articleHead = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
});

/** One link of the chain of speakers: an entity, the article itself (`key` is its id), or somebody without a name. */
export const source = z.object({
  name: z.string(),
  key: z.string(),
  kind: z.enum(['entity', 'article', 'unnamed']),
});

/** A sentence of the evidence; spans are relative to `text`, null where they lie in another sentence. */
export const evidenceSentence = z.object({
  id: z.string(),
  /** Offset of the sentence in the article. */
  start: z.number().int(),
  text: z.string(),
  isDuplicate: z.boolean(),
  evidence: span.nullable(),
  trigger: span.nullable(),
  subject: span.nullable(),
  object: span.nullable(),
});

export const statementView = z.object({
  id: z.string(),
  edgeKey: z.string(),
  type: z.string(),
  predicate: z.string().nullable(),
  role: z.string().nullable(),
  subject: z.object({ id: z.string(), name: z.string() }),
  object: z.object({ id: z.string(), name: z.string() }),
  sentences: z.array(evidenceSentence),
  /** Innermost first, the article last. */
  sources: z.array(source),
  article: articleHead,
  modality: z.string(),
  mood: z.string().nullable(),
  polarity: z.string(),
  factuality: z.string(),
  certainty: z.string(),
  plain: z.boolean(),
  isDuplicate: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  confidence: z.number(),
  /** Head or rule that read it. */
  by: z.string(),
});

export const claimView = z.object({
  id: z.string(),
  text: z.string(),
  /** Offset in the article. */
  start: z.number().int(),
  cue: z.string().nullable(),
  quoteType: z.string(),
  certainty: z.string(),
  isDuplicate: z.boolean(),
  sources: z.array(source),
  article: articleHead,
  confidence: z.number(),
  by: z.string(),
});

/** A sentence that mentions an entity; spans relative to `text`. */
export const mentioningSentence = z.object({
  id: z.string(),
  start: z.number().int(),
  text: z.string(),
  isDuplicate: z.boolean(),
  mentions: z.array(span),
  article: articleHead,
});

/** Every statement behind an edge, also those that are no facts; never empty. */
export const edgeView = z.object({
  key: z.string(),
  statements: z.array(statementView),
  /** What else is said of the same two, in either direction; facts and others. */
  between: z.array(statementView),
});

export const nodeView = z.object({
  node: graphNode.omit({ articles: true, publishers: true, published: true }).extend({
    /** Wikidata id, and how sure the link is (0 … 1); null without one. */
    qid: z.string().nullable(),
    linkConfidence: z.number().nullable(),
  }),
  sentences: z.array(mentioningSentence),
  statements: z.array(statementView),
  saidBy: z.array(claimView),
  saidAbout: z.array(claimView),
});

export const articleEntry = articleHead.extend({ sentences: z.number().int() });

export const articleView = z.object({
  article: articleHead,
  text: z.string(),
  sentences: z.array(z.object({ start: z.number().int(), end: z.number().int(), isDuplicate: z.boolean() })),
  mentions: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      entity: z.string(),
      name: z.string(),
      type: z.string(),
    }),
  ),
});

export const searchView = z.object({
  /** Entities, sentences and claims, best first. */
  hits: z.array(z.object({ label: z.string(), id: z.string(), text: z.string(), score: z.number() })),
  /** The sentences among the hits, with where they stand, best first. */
  sentences: z.array(
    z.object({
      id: z.string(),
      start: z.number().int(),
      text: z.string(),
      isDuplicate: z.boolean(),
      article: articleHead,
    }),
  ),
});

/** A line of the table of statements: what is said, how it is meant, by whom and where; the evidence stands at `edgeKey`. */
export const statementLine = statementView.omit({ sentences: true, sources: true, factuality: true }).extend({
  /** The first sentence that says it, and its offset in the article. */
  text: z.string(),
  start: z.number().int(),
  /** Innermost source first, the article last. */
  speakers: z.array(z.string()),
});

/** A line of the table of claims. */
export const claimLine = claimView.extend({
  /** Ids of the entities that it is about. */
  about: z.array(z.string()),
});

export const linesRequest = z.object({
  /** Lines at most, in the order of the articles. */
  limit: z.coerce.number().int().min(1).max(100_000).default(20_000),
});

export const statementLines = z.object({ lines: z.array(statementLine), truncated: z.boolean() });
export const claimLines = z.object({ lines: z.array(claimLine), truncated: z.boolean() });

export const vocabularyView = z.object({
  entityTypes: z.array(
    z.object({
      type: z.string(),
      label: z.string(),
      plural: z.string(),
      colour: z.string(),
      icon: z.string(),
      hidden: z.boolean(),
    }),
  ),
  relationTypes: z.array(
    z.object({ type: z.string(), group: z.string(), quad: z.string().nullable(), symmetric: z.boolean() }),
  ),
});

const queryParams = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
  .default({});

const parameterType = z.enum(['string', 'name', 'integer', 'number', 'boolean', 'date', 'list']);

/** A query in Cypher, or a saved one by its name. `types`: how parameters are read; a `name` is compared as names are, whatever its case. */
export const queryRequest = z.union([
  z.strictObject({
    text: z.string().min(1).max(20_000),
    params: queryParams,
    types: z.record(z.string(), parameterType).default({}),
  }),
  z.strictObject({ name: z.string().min(1), params: queryParams }),
]);

export const queryParameter = z.object({
  name: z.string(),
  type: parameterType,
  description: z.string(),
  /** What it, or each of a list, must be one of; null where anything goes. */
  choices: z.array(z.string()).nullable(),
  /** As a person would type it; null where it must be given. */
  default: z.string().nullable(),
});

/** A question that people ask again and again: a file of `cypher/queries`. */
export const savedQueryView = z.object({
  name: z.string(),
  folder: z.string(),
  title: z.string(),
  question: z.string(),
  parameters: z.array(queryParameter),
  /** Values with which the documentation shows it. */
  example: z.record(z.string(), z.string()),
  /** Cypher, with the header that says what it is. */
  text: z.string(),
});

/** What a query can name, and what it may cost. */
export const schemaView = z.object({
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
  functions: z.array(z.object({ name: z.string(), signature: z.string() })),
  limits: z.object({ seconds: z.number(), rows: z.number().int() }),
});

export const queryView = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated: z.boolean(),
  /** Labels and types of the query that no graph has, with the nearest that it may have. */
  hints: z
    .array(
      z.object({
        kind: z.enum(['label', 'type', 'relation type', 'entity type']),
        name: z.string(),
        nearest: z.array(z.string()),
        line: z.number().int(),
        column: z.number().int(),
      }),
    )
    .optional(),
});

/** The part of the graph that is to be saved: ids of entities, keys of the edges between them. */
export const exportRequest = z.strictObject({
  nodes: z.array(z.string()).max(50_000),
  edges: z.array(z.string()).max(500_000),
});

/** Every error: `code` for programs, `message` for people (what happened and what to do). */
export const errorView = z.object({
  code: z.string(),
  message: z.string(),
  /** Where in the query: line and column from 1 (UTF-16 code units), and the line itself. */
  position: z.object({ line: z.number().int(), column: z.number().int(), source: z.string() }).optional(),
  /** The parameter of the query that it concerns. */
  parameter: z.string().optional(),
});

export type GraphNode = z.infer<typeof graphNode>;
export type GraphEdge = z.infer<typeof graphEdge>;
export type GhostEdge = z.infer<typeof ghostEdge>;
export type GraphView = z.infer<typeof graphView>;
export type ArticleHead = z.infer<typeof articleHead>;
export type ArticleEntry = z.infer<typeof articleEntry>;
export type ArticleView = z.infer<typeof articleView>;
export type Source = z.infer<typeof source>;
export type EvidenceSentence = z.infer<typeof evidenceSentence>;
export type MentioningSentence = z.infer<typeof mentioningSentence>;
export type StatementView = z.infer<typeof statementView>;
export type ClaimView = z.infer<typeof claimView>;
export type EdgeView = z.infer<typeof edgeView>;
export type NodeView = z.infer<typeof nodeView>;
export type StatementLine = z.infer<typeof statementLine>;
export type StatementLines = z.infer<typeof statementLines>;
export type ClaimLine = z.infer<typeof claimLine>;
export type ClaimLines = z.infer<typeof claimLines>;
export type SearchView = z.infer<typeof searchView>;
export type VocabularyView = z.infer<typeof vocabularyView>;
export type ExportRequest = z.infer<typeof exportRequest>;
export type QueryRequest = z.infer<typeof queryRequest>;
export type QueryParameter = z.infer<typeof queryParameter>;
export type SavedQueryView = z.infer<typeof savedQueryView>;
export type SchemaView = z.infer<typeof schemaView>;
export type QueryView = z.infer<typeof queryView>;
export type ErrorView = z.infer<typeof errorView>;
