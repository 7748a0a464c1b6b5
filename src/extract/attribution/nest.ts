import { contains, type Span } from '../../model/span';
import { hullOf, lengthOf, sharedLength } from './spans';

interface Nestable {
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Share of a content that makes it part of a larger one. */
const MOST = 0.6;

/** For each attribution the smallest larger one whose content holds its cue or most of its content, or null. Never a cycle: parents are larger. */
export function nest(items: readonly Nestable[]): readonly (number | null)[] {
  const sizes = items.map(({ content }) => lengthOf(content));
  const hulls = items.map(({ cue, content }) => hullOf([...cue, ...content]));
  const order = items.map((_, index) => index).sort((a, b) => hulls[a]![0] - hulls[b]![0]);
  const parents: (number | null)[] = items.map(() => null);
  const holds = (outer: number, inner: number): boolean => {
    if (sizes[outer]! <= sizes[inner]!) return false;
    const { cue, content } = items[inner]!;
    const outside = items[outer]!.content;
    if (cue.length > 0 && cue.every((part) => outside.some((span) => contains(span, part)))) return true;
    return sharedLength(content, outside) >= MOST * sizes[inner]!;
  };
  let active: number[] = [];
  for (const index of order) {
    active = active.filter((other) => hulls[other]![1] > hulls[index]![0]);
    for (const other of active)
      for (const [outer, inner] of [[other, index] as const, [index, other] as const]) {
        const parent = parents[inner];
        if (
          holds(outer, inner) &&
          (parent === null || parent === undefined || sizes[outer]! < sizes[parent]!)
        )
          parents[inner] = outer;
      }
    active.push(index);
  }
  return parents;
}
