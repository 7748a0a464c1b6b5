import type { Span } from '../../model/span';
import type { Tree } from '../attribution/tree';

const VERBAL = new Set(['VERB', 'AUX']);

/** The tokens that predicate a relation: the verbs between two mentions in the tree, else what joins them. */
export interface Pivots {
  readonly verbs: readonly number[];
  /** Which part of the path a verb lies on: where both meet, or on the side of the first or of the second mention. */
  readonly sides: readonly ('meeting' | 'head' | 'tail')[];
  /** Where the paths of the two mentions meet, or null when they are in different sentences. */
  readonly meeting: number | null;
  /** The head tokens of the two mentions. */
  readonly ends: readonly number[];
}

/** "Trump is scheduled to meet with Ryan" (Trump, Ryan) → verbs: meet. Lowest common ancestor of the two head words. */
export function pivotsOf(tree: Tree, head: Span, tail: Span, trigger: Span | null): Pivots {
  const a = tree.headOf(head);
  const b = tree.headOf(tail);
  const ends = [a, b].filter((end): end is number => end !== null);
  const isVerb = (token: number) => VERBAL.has(tree.tokens[token]!.upos);
  const inTrigger = () => {
    if (trigger === null) return [];
    const [from, to] = tree.within(trigger);
    const verbs = [];
    for (let i = from; i < to; i++) if (tree.tokens[i]!.upos === 'VERB') verbs.push(i);
    return verbs;
  };
  const loose = (): Pivots => {
    const verbs = inTrigger();
    return { verbs, sides: verbs.map(() => 'meeting' as const), meeting: null, ends };
  };
  if (a === null || b === null || !tree.parsed) return loose();
  const up = tree.upwards(a);
  const place = new Map(up.map((token, index) => [token, index]));
  const down: number[] = [];
  let meeting: number | null = null;
  for (const token of tree.upwards(b)) {
    if (place.has(token)) {
      meeting = token;
      break;
    }
    down.push(token);
  }
  if (meeting === null) return loose();
  const left = up.slice(0, place.get(meeting)).filter(isVerb);
  // "plans to meet": down a chain of open complements it is still the same predicate
  const chain = isVerb(meeting) || down.length > 0 ? [meeting] : [];
  for (const token of [...down].reverse()) {
    if (tree.tokens[token]!.deprel !== 'xcomp' || tree.tokens[token]!.head !== chain.at(-1)) break;
    chain.push(token);
  }
  const middle = chain.filter(isVerb);
  const right = down.filter((token) => isVerb(token) && !middle.includes(token));
  return {
    verbs: [...middle, ...left, ...right],
    sides: [
      ...middle.map(() => 'meeting' as const),
      ...left.map(() => 'head' as const),
      ...right.map(() => 'tail' as const),
    ],
    meeting,
    ends,
  };
}
