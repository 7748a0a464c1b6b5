import type { DecisionContent, DecisionsView, DecisionView } from '../../server/api';
import type { Address } from './address';
import { count, relationWords } from './words';

/** People's decisions as the page tells them. */

export interface Naming {
  entity(id: string): string;
  statement(id: string): string;
}

const list = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names[0]} and ${names.length - 1} others`;

const NAMES: {
  readonly [K in DecisionContent['kind']]: (d: Extract<DecisionContent, { kind: K }>, n: Naming) => string;
} = {
  merge: (d, n) => `Merge ${list(d.entities.map(n.entity))} into ${n.entity(d.into)}`,
  split: (d, n) =>
    `Split off what ${count(d.articles.length, 'article')} ${d.articles.length === 1 ? 'calls' : 'call'} ${n.entity(d.entity)}${d.name === null ? '' : `, as “${d.name}”`}`,
  rename: (d, n) => `Rename ${n.entity(d.entity)} to “${d.name}”`,
  retype: (d, n) => `Make ${n.entity(d.entity)} a ${d.type.toLowerCase().replaceAll('_', ' ')}`,
  alias: (d, n) => `Let ${n.entity(d.entity)} also be called “${d.alias}”`,
  reject: (d, n) => `Reject “${n.statement(d.statement)}”`,
  confirm: (d, n) => `Confirm “${n.statement(d.statement)}”`,
};

/** "Merge Harbour Times into Alder Daily". */
export const decisionName = (decision: DecisionContent, naming: Naming): string =>
  (NAMES[decision.kind] as (d: DecisionContent, n: Naming) => string)(decision, naming);

/** The names that came with the decisions; what the graph does not hold any more is called by what it was. */
export const namingOf = ({ names, statements }: Pick<DecisionsView, 'names' | 'statements'>): Naming => ({
  entity: (id) => names[id] ?? 'an entity that is gone',
  statement: (id) => {
    const known = statements[id];
    return known ? tripleWords(known) : 'a statement that is gone';
  },
});

export const tripleWords = (s: { subject: string; type: string; object: string }): string =>
  `${s.subject} ${relationWords(s.type)} ${s.object}`;

/** Ids of the entities that a decision is about. */
export const entitiesOf = (d: DecisionContent): readonly string[] =>
  d.kind === 'merge' ? [d.into, ...d.entities] : 'entity' in d ? [d.entity] : [];

/** Decisions in force about an entity, also the splits that made it; the latest first. */
export const aboutEntity = (decisions: readonly DecisionView[], id: string): DecisionView[] =>
  decisions
    .filter((d) => d.undone === null && (entitiesOf(d).includes(id) || id === `split:${d.id}`))
    .reverse();

/** The decision in force that judges each statement: the latest one holds. */
export function verdicts(decisions: readonly DecisionView[]): ReadonlyMap<string, DecisionView> {
  const found = new Map<string, DecisionView>();
  for (const d of decisions)
    if (d.undone === null && (d.kind === 'reject' || d.kind === 'confirm')) found.set(d.statement, d);
  return found;
}

/** Where one reads on after a merge: at the entity that the others are now. */
export function afterMerge(
  { node, edge, from, to }: Pick<Address, 'node' | 'edge' | 'from' | 'to'>,
  into: string,
  merged: readonly string[],
): Pick<Address, 'node' | 'edge' | 'from' | 'to'> {
  const gone = new Set(merged);
  const now = (id: string | null) => (id !== null && gone.has(id) ? into : id);
  const ends = edge?.split('|');
  return {
    node: now(node),
    edge: ends ? ends.map((part) => now(part)).join('|') : null,
    from: now(from),
    to: now(to),
  };
}

/**
 * A decision made again gets a new id; what was decided about what it had split off is then about the new one. `latest`: the id that a
 * decision has now.
 */
export function renewed<D extends DecisionContent>(decision: D, latest: (id: string) => string): D {
  const now = (id: string) => (id.startsWith('split:') ? `split:${latest(id.slice('split:'.length))}` : id);
  const change = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(change) : typeof value === 'string' ? now(value) : value;
  const about = ['entity', 'into', 'entities'];
  return Object.fromEntries(
    Object.entries(decision).map(([key, value]) => [key, about.includes(key) ? change(value) : value]),
  ) as D;
}
