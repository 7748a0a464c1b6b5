import type { Decision, DecisionKind, DecisionOf, StoredDecision } from '../../src/model/decision';

/** Hand-made decisions: one second after the other, so that their order is that of making them. */

type Given<K extends DecisionKind> = Partial<DecisionOf<K>> &
  Omit<DecisionOf<K>, 'kind' | 'id' | 'at' | 'author' | 'reason' | 'name' | 'subtype'>;

export function decisionMaker() {
  let made = 0;
  return <K extends DecisionKind>(kind: K, given: Given<K>): Decision => {
    made += 1;
    const at = new Date(Date.UTC(2031, 4, 1, 0, 0, made)).toISOString();
    return {
      id: `decision-${made}`,
      at,
      author: 'Mia Curator',
      reason: null,
      ...(kind === 'split' ? { name: null } : {}),
      ...(kind === 'retype' ? { subtype: null } : {}),
      ...given,
      kind,
    } as unknown as Decision;
  };
}

export const UNDOING = { by: 'Mia Curator', at: '2031-06-01T00:00:00.000Z', reason: null };

/** The same decision as one that was not taken back. */
export const inForce = (decision: StoredDecision): boolean => decision.undone === null;
