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
  readonly by: string;
  readonly confidence: number;
}

/** One reading for an ordered pair of mentions; the pair of a symmetric relation is unordered. */
function keyOf({ type, head, tail }: Candidate): string {
  const isSymmetric = vocabulary().relationTypes.get(type)?.symmetric === true;
  return isSymmetric && head > tail ? `${tail}|${head}` : `${head}|${tail}`;
}

/** Keeps the surest of the readings of one pair; a role that only the loser read goes to the winner of the same type. */
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
    kept.set(
      key,
      winner.role === null && winner.type === loser.type ? { ...winner, role: loser.role } : winner,
    );
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
