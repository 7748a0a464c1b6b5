import {
  type Decision,
  kindOf,
  parseDecision,
  type StoredDecision,
  type Undoing,
} from '../../model/decision';
import { StoreError } from '../../model/errors';
import type { DecisionImport } from '../../model/store';
import { inBatches } from '../batch';
import { lockWriters } from '../meta';
import { rebuildEdges } from '../rebuild-edges';
import { rebuildEntities } from '../rebuild-entities';
import type { Statements } from '../statements';
import { deriveArticles, movedArticles } from './derive';
import { effectsOf } from './effects';
import { readDecisions, writeDecisions } from './nodes';
import { refuseConflicts, refuseNeeded, refuseOther, refuseUnknown, standing } from './refusals';

/** Deciding and taking back, each inside one open transaction that the engine commits or rolls back. */

/** Stores a decision and applies it. Throws StoreError `unknown-target`, `decision-conflict`. */
export async function decide(tx: Statements, given: Decision): Promise<StoredDecision> {
  const decision = parseDecision(given);
  await lockWriters(tx);
  const known = await readDecisions(tx);
  if (known.some((d) => d.id === decision.id))
    throw new StoreError('decision-conflict', { conflict: 'id', id: decision.id });
  const stored: StoredDecision = { ...decision, seq: nextPlace(known), undone: null };
  await refuseUnknown(tx, decision, effectsOf(known));
  refuseConflicts(effectsOf([...known, stored]));
  await writeDecisions(tx, [stored]);
  await apply(tx, known, [...known, stored], [stored]);
  return stored;
}

/** Takes a decision back: the graph is as the other decisions in force make it. Throws StoreError `unknown-target`, `decision-conflict`. */
export async function undo(tx: Statements, id: string, undone: Undoing): Promise<StoredDecision> {
  await lockWriters(tx);
  const known = await readDecisions(tx);
  const decision = standing(known, id);
  refuseNeeded(known, decision);
  const stored: StoredDecision = { ...decision, undone };
  await writeDecisions(tx, [stored]);
  await apply(
    tx,
    known,
    known.map((d) => (d.id === id ? stored : d)),
    [stored],
  );
  return stored;
}

/**
 * Brings in decisions of another graph, or of this one: unknown ones are added, also where the graph does not hold (yet) what they are
 * about; what was undone there is undone here. Throws StoreError `decision-conflict`; then nothing was brought in.
 */
export async function importDecisions(
  tx: Statements,
  decisions: readonly StoredDecision[],
): Promise<DecisionImport> {
  await lockWriters(tx);
  const known = await readDecisions(tx);
  const all = new Map(known.map((d) => [d.id, d]));
  const report = { added: 0, undone: 0, unchanged: 0 };
  const changed: StoredDecision[] = [];
  for (const decision of decisions) {
    const here = all.get(decision.id);
    refuseOther(here, decision);
    if (here !== undefined && (here.undone !== null || decision.undone === null)) {
      report.unchanged += 1;
      continue;
    }
    report[here === undefined ? 'added' : 'undone'] += 1;
    const stored = here === undefined ? decision : { ...here, undone: decision.undone };
    all.set(decision.id, stored);
    changed.push(stored);
  }
  refuseConflicts(effectsOf([...all.values()]));
  await writeDecisions(tx, changed);
  await apply(tx, known, [...all.values()], changed);
  return report;
}

const nextPlace = (known: readonly StoredDecision[]): number => Math.max(-1, ...known.map((d) => d.seq)) + 1;

/** Makes the part of the view anew that differs between two sets of decisions, which differ in `changed`. */
async function apply(
  tx: Statements,
  before: readonly StoredDecision[],
  after: readonly StoredDecision[],
  changed: readonly StoredDecision[],
): Promise<void> {
  const [was, is] = [effectsOf(before), effectsOf(after)];
  const moving = changed.flatMap((d) => kindOf(d).moves(d));
  const reached = new Set([...was.moves.reach(moving), ...is.moves.reach(moving)]);
  const judged = await inBatches(
    tx,
    'UNWIND $rows AS id MATCH (s:`Statement` {id: id}) RETURN DISTINCT s.articleId AS article',
    changed.flatMap((d) => kindOf(d).statements(d)),
  );
  const articles = [...(await movedArticles(tx, reached, is)), ...judged.map(([id]) => String(id))];
  const derived = await deriveArticles(tx, [...new Set(articles)], is);
  const named = changed.flatMap((d) => kindOf(d).entities(d));
  const renamed = [...is.moves.reach(named), ...was.moves.reach(named)];
  await rebuildEntities(tx, new Set([...reached, ...renamed, ...derived.entityIds]), is);
  await rebuildEdges(tx, derived.edges, derived.keys);
}
