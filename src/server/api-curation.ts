import { z } from 'zod';

/** The part of the API by which people correct the graph. No import of Node here, as in `api.ts`. */

const id = z.string().min(1).max(4000);
const name = z.string().trim().min(1).max(1000);
const some = z.array(id).min(1).max(10_000);

/** What is decided, as `src/model/decision.ts` checks it again. */
export const decisionContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), into: id, entities: some }),
  z.object({ kind: z.literal('split'), entity: id, articles: some, name: name.nullable() }),
  z.object({ kind: z.literal('rename'), entity: id, name }),
  z.object({
    kind: z.literal('retype'),
    entity: id,
    type: z.string().max(100),
    subtype: z.string().max(100).nullable(),
  }),
  z.object({ kind: z.literal('alias'), entity: id, alias: name }),
  z.object({ kind: z.literal('reject'), statement: id }),
  z.object({ kind: z.literal('confirm'), statement: id }),
]);

/** Who decides or takes back, and why. */
const by = {
  author: z.string().trim().min(1).max(500),
  reason: z.string().trim().max(5000).nullish(),
};

export const decisionRequest = z.object({ decision: decisionContent, ...by });
export const undoRequest = z.object(by);

const undone = z.object({ by: z.string(), at: z.string(), reason: z.string().nullable() });

export const decisionView = z.intersection(
  decisionContent,
  z.object({
    id: z.string(),
    /** ISO 8601 instant. */
    at: z.string(),
    author: z.string(),
    reason: z.string().nullable(),
    /** Who took it back; null while it is in force. */
    undone: undone.nullable(),
  }),
);

export const decisionsView = z.object({
  /** In the order in which they apply, undone ones too. */
  decisions: z.array(decisionView),
  /** Names of the entities that they are about, merged ones too, by id; those that are gone are left out. */
  names: z.record(z.string(), z.string()),
  /** The statements that they are about, by id. */
  statements: z.record(
    z.string(),
    z.object({ subject: z.string(), type: z.string(), object: z.string(), edgeKey: z.string() }),
  ),
});

/** What this server lets a page do. */
export const abilitiesView = z.object({
  /** Decisions and articles are taken. */
  writing: z.boolean(),
  /** Why not, for people; null where it may. */
  whyNot: z.string().nullable(),
  /** Articles can be added: the reader is there. */
  adding: z.boolean(),
  /** The server may fetch the page of an address. */
  fetching: z.boolean(),
  /** Bytes of one document at most. */
  maxBytes: z.number().int(),
});

export type DecisionContent = z.infer<typeof decisionContent>;
export type DecisionKind = DecisionContent['kind'];
export type DecisionRequest = z.infer<typeof decisionRequest>;
export type UndoRequest = z.infer<typeof undoRequest>;
export type DecisionView = z.infer<typeof decisionView>;
export type DecisionsView = z.infer<typeof decisionsView>;
export type AbilitiesView = z.infer<typeof abilitiesView>;
