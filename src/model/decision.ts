import { z } from 'zod';
import { InputError } from './errors';
import { vocabulary } from './vocabulary';

/** A person's decisions about the graph: what may be decided, as data. They are stored, undone, exported and applied again after every ingest. */

const id = z.string().min(1).max(4000);
const name = z.string().trim().min(1).max(1000);
const some = z.array(id).min(1);

/** What every decision carries: who decided it, when (ISO 8601 in UTC) and why. */
const base = {
  id: z.string().min(1).max(200),
  at: z.iso.datetime(),
  author: z.string().trim().min(1).max(500),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(5000)
    .nullish()
    .transform((text) => text ?? null),
};
const maybe = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? null);

/** One more kind of decision: its shape here, what it names in `DECISION_KINDS`, what it does in `src/store/decisions/effects.ts`. */
const decisionShape = z.discriminatedUnion('kind', [
  /** `entities` are `into`: one thing under several ids. */
  z.object({ kind: z.literal('merge'), ...base, into: id, entities: some }),
  /** What these articles call `entity` is another thing: it gets an id of its own. */
  z.object({ kind: z.literal('split'), ...base, entity: id, articles: some, name: maybe(name) }),
  z.object({ kind: z.literal('rename'), ...base, entity: id, name }),
  z.object({ kind: z.literal('retype'), ...base, entity: id, type: z.string(), subtype: maybe(z.string()) }),
  /** The passage does not say this. */
  z.object({ kind: z.literal('reject'), ...base, statement: id }),
  /** The passage does say this. */
  z.object({ kind: z.literal('confirm'), ...base, statement: id }),
  /** A name that the entity has whatever the articles say. */
  z.object({ kind: z.literal('alias'), ...base, entity: id, alias: name }),
]);

export type Decision = z.infer<typeof decisionShape>;
export type DecisionKind = Decision['kind'];
export type DecisionOf<K extends DecisionKind> = Extract<Decision, { readonly kind: K }>;

const undoing = z.object({ by: base.author, at: base.at, reason: base.reason });
/** Who took a decision back, when and why. */
export type Undoing = z.infer<typeof undoing>;

const storedShape = z.intersection(
  decisionShape,
  z.object({
    /** Place among the decisions of one instant, given by the store. */
    seq: z.number().int().min(0),
    undone: maybe(undoing),
  }),
);
/** A decision as the store keeps it. */
export type StoredDecision = Decision & { readonly seq: number; readonly undone: Undoing | null };

interface KindEntry<D extends Decision> {
  /** For people, as in "to merge entities". */
  readonly title: string;
  /** Entities that must be there when it is decided. */
  entities(decision: D): readonly string[];
  /** Those of them whose mentions it takes elsewhere. */
  moves(decision: D): readonly string[];
  statements(decision: D): readonly string[];
}

const entity = { entities: (d: { entity: string }) => [d.entity], moves: () => [], statements: () => [] };
const statement = {
  entities: () => [],
  moves: () => [],
  statements: (d: { statement: string }) => [d.statement],
};

/** Every kind of decision, in the order of the help: what it is about. */
export const DECISION_KINDS: { readonly [K in DecisionKind]: KindEntry<DecisionOf<K>> } = {
  merge: {
    title: 'merge entities into one',
    entities: (d) => [d.into, ...d.entities],
    moves: (d) => d.entities,
    statements: () => [],
  },
  split: {
    title: 'split off what some articles call an entity',
    entities: (d) => [d.entity],
    moves: (d) => [d.entity],
    statements: () => [],
  },
  rename: { title: 'rename an entity', ...entity },
  retype: { title: 'change the type of an entity', ...entity },
  reject: { title: 'reject a statement', ...statement },
  confirm: { title: 'confirm a statement', ...statement },
  alias: { title: 'give an entity one more name', ...entity },
};

/** The entry of a decision's own kind. */
export const kindOf = (decision: Decision): KindEntry<Decision> => DECISION_KINDS[decision.kind];

/** Id of the entity that a split makes: the same after every re-ingest. */
export const splitEntityId = (decisionId: string): string => `split:${decisionId}`;

/** The order in which decisions apply: by time, then as the store got them. */
export const byDecisionTime = (a: StoredDecision, b: StoredDecision): number =>
  Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const refuse = (source: string, reason: string, cause?: unknown): never => {
  throw new InputError('bad-decision', { source, reason }, cause);
};

/** What the shape alone does not say. */
function checkMeaning(source: string, decision: Decision): undefined {
  if (decision.kind === 'merge') {
    const all = [decision.into, ...decision.entities];
    if (new Set(all).size !== all.length) refuse(source, 'an entity is merged with itself');
  }
  if (decision.kind === 'retype') {
    const type = vocabulary().entityTypes.get(decision.type);
    if (type === undefined || type.label === null)
      return refuse(source, `there is no entity type ${decision.type}`);
    if (decision.subtype !== null && !type.subtypes.includes(decision.subtype))
      refuse(source, `${decision.type} has no subtype ${decision.subtype}`);
  }
  return undefined;
}

function parsed<T extends Decision>(shape: z.ZodType<T>, value: unknown, source: string): T {
  const result = shape.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return refuse(source, `${issue!.path.join('.') || 'decision'}: ${issue!.message}`, result.error);
  }
  checkMeaning(source, result.data);
  return result.data;
}

/** Checks a decision. Throws InputError `bad-decision` with `source` and a reason. */
export const parseDecision = (value: unknown, source = 'decision'): Decision =>
  parsed<Decision>(decisionShape as z.ZodType<Decision>, value, source);

/** Checks a decision as the store or a file holds it. Throws InputError `bad-decision`. */
export const parseStoredDecision = (value: unknown, source = 'decision'): StoredDecision =>
  parsed<StoredDecision>(storedShape as z.ZodType<StoredDecision>, value, source);

/** Checks who takes a decision back. Throws InputError `bad-decision`. */
export const parseUndoing = (value: unknown): Undoing => {
  const result = undoing.safeParse(value);
  return result.success
    ? result.data
    : refuse('undo', `${result.error.issues[0]!.path.join('.')}: ${result.error.issues[0]!.message}`);
};
