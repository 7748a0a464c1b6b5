import type { Mention } from '../../model/reading';
import type { Span } from '../../model/span';
import { vocabulary } from '../../model/vocabulary';
import type { Opinion } from './verdict';

/** One reading of one pair of mentions, by the learned head or by a rule, before mood and evidence are decided. */
export interface Candidate {
  readonly type: string;
  readonly head: number;
  readonly tail: number;
  readonly role: string | null;
  readonly trigger: Span;
  readonly opinion: Opinion;
  /** The verb or noun (token) whose own cues decide, where a rule over the parse found one. */
  readonly core?: number;
  readonly by: string;
  readonly confidence: number;
  /** The head's p(any relation); a rule has none. */
  readonly any?: number;
}

/** One reading for an ordered pair of mentions; the pair of a symmetric relation is unordered. */
function keyOf({ type, head, tail }: Candidate): string {
  const isSymmetric = vocabulary().relationTypes.get(type)?.symmetric === true;
  return isSymmetric && head > tail ? `${tail}|${head}` : `${head}|${tail}`;
}

const withLoser = (winner: Candidate, loser: Candidate): Candidate => {
  const core = winner.core ?? loser.core;
  // a role says what the head is to the tail: where the relation has two directions, the role's own one goes with it
  const sides = winner.role === null && loser.role !== null ? { head: loser.head, tail: loser.tail } : {};
  return { ...winner, ...sides, role: winner.role ?? loser.role, ...(core === undefined ? {} : { core }) };
};

/** Keeps the surest of the readings of one pair; a role or word that only the loser saw goes to the winner of the same type. */
export function mergeCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, candidate);
      continue;
    }
    const [winner, loser] = candidate.confidence > other.confidence ? [candidate, other] : [other, candidate];
    kept.set(key, winner.type === loser.type ? withLoser(winner, loser) : winner);
  }
  return [...kept.values()];
}

/** In text order of the two mentions, then by type. */
export const inTextOrder =
  (mentions: readonly Mention[]) =>
  (a: Candidate, b: Candidate): number =>
    Math.min(mentions[a.head]!.start, mentions[a.tail]!.start) -
      Math.min(mentions[b.head]!.start, mentions[b.tail]!.start) ||
    Math.max(mentions[a.head]!.start, mentions[a.tail]!.start) -
      Math.max(mentions[b.head]!.start, mentions[b.tail]!.start) ||
    a.type.localeCompare(b.type);
