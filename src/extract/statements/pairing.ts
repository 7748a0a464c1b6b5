import type { Mention } from '../../model/reading';
import type { RuleReading } from './read-adjacent';

/** How far apart (characters) two readings of a rule belong to one enumeration. */
const NEAR = 200;

type Pair = Pick<RuleReading, 'type' | 'head' | 'tail'>;

/**
 * "Egypt's President A and Somalia's President B": rules pair A with Egypt and B with Somalia, so that a guess of the same type
 * that pairs them crosswise is wrong. Tells the guesses that are not crossed.
 */
export function uncrossed<T extends Pair>(
  guesses: readonly T[],
  ruled: readonly Pair[],
  mentions: readonly Mention[],
): readonly T[] {
  const isNear = (a: number, b: number) => Math.abs(mentions[a]!.start - mentions[b]!.start) <= NEAR;
  const isCrossed = ({ type, head, tail }: T) => {
    const same = ruled.filter((rule) => rule.type === type && isNear(rule.head, head));
    if (same.some((rule) => rule.head === head && rule.tail === tail)) return false;
    return (
      same.some((rule) => rule.head === head && rule.tail !== tail) &&
      same.some((rule) => rule.tail === tail && rule.head !== head)
    );
  };
  return guesses.filter((guess) => !isCrossed(guess));
}
