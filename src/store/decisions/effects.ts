import {
  byDecisionTime,
  type Decision,
  type DecisionKind,
  type DecisionOf,
  type StoredDecision,
  splitEntityId,
} from '../../model/decision';
import type { NodeRow } from '../../model/store';
import { Moves } from './moves';

/** What the decisions in force make of the graph, ready to be asked by the code that builds the view. Pure. */

/** What was decided of one entity beside its identity. */
export interface EntityChanges {
  readonly name?: string;
  readonly type?: string;
  readonly subtype?: string | null;
  readonly aliases?: readonly string[];
}

export type Verdict = 'rejected' | 'confirmed';

export interface Effects {
  readonly moves: Moves;
  /** By the id of the entity. */
  readonly changes: ReadonlyMap<string, EntityChanges>;
  /** By the id of the statement. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** True when decisions change how these nodes of an article, or links to them, stand in the view. */
export const concerns = ({ moves, verdicts }: Effects, nodes: readonly NodeRow[]): boolean =>
  nodes.some(({ id }) => moves.has(id) || verdicts.has(id));

interface Draft extends Effects {
  readonly changes: Map<string, EntityChanges>;
  readonly verdicts: Map<string, Verdict>;
}

const change = (draft: Draft, id: string, more: EntityChanges) =>
  void draft.changes.set(id, { ...draft.changes.get(id), ...more });

/** What each kind does, a later decision after an earlier one. */
const EFFECTS: {
  readonly [K in DecisionKind]: (draft: Draft, decision: StoredDecision & DecisionOf<K>) => void;
} = {
  merge: ({ moves }, d) => moves.merge(d.entities, d.into, d),
  split: (draft, d) => {
    draft.moves.split(d.entity, d.articles, splitEntityId(d.id), d);
    if (d.name !== null) change(draft, splitEntityId(d.id), { name: d.name });
  },
  rename: (draft, d) => change(draft, d.entity, { name: d.name }),
  retype: (draft, d) => change(draft, d.entity, { type: d.type, subtype: d.subtype }),
  reject: ({ verdicts }, d) => void verdicts.set(d.statement, 'rejected'),
  confirm: ({ verdicts }, d) => void verdicts.set(d.statement, 'confirmed'),
  alias: (draft, d) =>
    change(draft, d.entity, { aliases: [...(draft.changes.get(d.entity)?.aliases ?? []), d.alias] }),
};

const apply = (draft: Draft, decision: StoredDecision): void =>
  (EFFECTS[decision.kind] as (draft: Draft, decision: Decision) => void)(draft, decision);

/** The effects of those decisions that are in force, in the order of their time whatever the order given. */
export function effectsOf(decisions: readonly StoredDecision[]): Effects {
  const draft: Draft = { moves: new Moves(), changes: new Map(), verdicts: new Map() };
  for (const decision of [...decisions].filter((d) => d.undone === null).sort(byDecisionTime))
    apply(draft, decision);
  return draft;
}

export const NO_EFFECTS: Effects = effectsOf([]);
