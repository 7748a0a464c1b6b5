import { type Decision, kindOf, type StoredDecision, splitEntityId } from '../../model/decision';
import { StoreError } from '../../model/errors';
import { inBatches } from '../batch';
import type { Statements } from '../statements';
import type { Effects } from './effects';

/** Why a decision, or taking one back, is refused. Each throws StoreError. */

/** `unknown-target`: there is no such thing. */
const unknown = (what: string, id: string, more: Readonly<Record<string, unknown>> = {}): never => {
  throw new StoreError('unknown-target', { what, id, ...more });
};
/** `decision-conflict`: it contradicts what was decided. */
const conflict = (why: string, data: Readonly<Record<string, unknown>>): never => {
  throw new StoreError('decision-conflict', { conflict: why, ...data });
};

/** Refuses merges that the others do not leave room for: `merged` (it is another one already), `cycle`. */
export function refuseConflicts({ moves }: Effects): void {
  const [first] = moves.conflicts;
  if (first !== undefined) conflict(first.conflict, { ...first });
}

const there = async (tx: Statements, text: string, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await inBatches(tx, text, ids)).map(([id]) => String(id)));

/** Refuses a decision about what the graph does not hold, or holds as a part of something else. */
export async function refuseUnknown(tx: Statements, decision: Decision, { moves }: Effects): Promise<void> {
  const kind = kindOf(decision);
  const entities = await there(
    tx,
    'UNWIND $rows AS id MATCH (e:`Entity` {id: id}) RETURN e.id AS id',
    kind.entities(decision),
  );
  for (const id of kind.entities(decision)) {
    const canonicalId = moves.final(null, id);
    if (canonicalId !== id) conflict('merged', { id, canonicalId });
    if (!entities.has(id)) unknown('entity', id);
  }
  const statements = await there(
    tx,
    'UNWIND $rows AS id MATCH (s:`Statement` {id: id}) RETURN s.id AS id',
    kind.statements(decision),
  );
  for (const id of kind.statements(decision)) if (!statements.has(id)) unknown('statement', id);
  if (decision.kind === 'split') {
    const articles = await there(
      tx,
      'UNWIND $rows AS id MATCH (a:`Article`)-[:`MENTIONS`]->(:`Entity` {id: id}) RETURN DISTINCT a.id AS id',
      [decision.entity],
    );
    for (const id of decision.articles)
      if (!articles.has(id)) unknown('article', id, { entity: decision.entity });
    if (new Set(decision.articles).size === articles.size) conflict('whole', { id: decision.entity });
  }
}

/** The decision with this id. Refuses one that is not there, or was taken back already. */
export function standing(decisions: readonly StoredDecision[], id: string): StoredDecision {
  const found = decisions.find((d) => d.id === id) ?? unknown('decision', id);
  if (found.undone !== null) conflict('undone', { id, by: found.undone.by, at: found.undone.at });
  return found;
}

/** Refuses to take a split back while a decision in force is about what it split off. */
export function refuseNeeded(decisions: readonly StoredDecision[], decision: StoredDecision): void {
  if (decision.kind !== 'split') return;
  const made = splitEntityId(decision.id);
  const needed = decisions.filter((d) => d.undone === null && kindOf(d).entities(d).includes(made));
  if (needed.length > 0) conflict('needed', { id: decision.id, decisions: needed.map((d) => d.id) });
}

/** What a decision says, without who took it back. */
export const sameDecision = (a: StoredDecision, b: Decision): boolean => {
  const content = ({ undone: _, seq: __, ...rest }: Decision & Partial<StoredDecision>) =>
    JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)));
  return content(a) === content(b);
};

/** Refuses another decision under a known id. */
export function refuseOther(known: StoredDecision | undefined, decision: Decision): void {
  if (known !== undefined && !sameDecision(known, decision)) conflict('id', { id: decision.id });
}
