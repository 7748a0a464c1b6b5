import { byDecisionTime, kindOf, parseStoredDecision, type StoredDecision } from '../../model/decision';
import type { Properties, Property } from '../../model/store';
import { inBatches } from '../batch';
import type { Statements } from '../statements';
import { present } from '../write-nodes';
import { type Effects, effectsOf } from './effects';

/** Decisions as `:Decision` nodes: in the graph, so that they go wherever it goes. */

/** The properties of a decision's node. `targets`: the entities and statements that it names. */
function propertiesOf({ undone, ...decision }: StoredDecision): Properties {
  const kind = kindOf(decision);
  return present({
    ...(decision as unknown as Readonly<Record<string, Property>>),
    targets: [...kind.entities(decision), ...kind.statements(decision)],
    undoneBy: undone?.by ?? null,
    undoneAt: undone?.at ?? null,
    undoneReason: undone?.reason ?? null,
  });
}

/** The decision of a node. Throws InputError `bad-record` where it is none. */
export function decisionOf(properties: Properties): StoredDecision {
  const { undoneBy, undoneAt, undoneReason, ...rest } = properties;
  const undone = undoneAt == null ? null : { by: undoneBy, at: undoneAt, reason: undoneReason ?? null };
  return parseStoredDecision({ ...rest, undone }, `decision ${properties.id}`);
}

/** All decisions, undone ones too, in the order in which they apply. */
export async function readDecisions(tx: Statements): Promise<readonly StoredDecision[]> {
  const records = await tx.run('MATCH (d:`Decision`) RETURN properties(d) AS decision');
  return records.map(([properties]) => decisionOf(properties as Properties)).sort(byDecisionTime);
}

/** Writes decisions by id, whether they stand there or not. */
export async function writeDecisions(tx: Statements, decisions: readonly StoredDecision[]): Promise<void> {
  await inBatches(
    tx,
    'UNWIND $rows AS row MERGE (d:`Decision` {id: row.id}) SET d = row',
    decisions.map(propertiesOf),
  );
}

/** What the decisions in force make of the graph; null where nobody ever decided anything. */
export async function readEffects(tx: Statements): Promise<Effects | null> {
  const decisions = await readDecisions(tx);
  return decisions.length === 0 ? null : effectsOf(decisions);
}
