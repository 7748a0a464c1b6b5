/** Parallel edges are fanned out so that each can be seen, read and clicked. */

interface Ends {
  readonly source: string;
  readonly target: string;
}

/** Curvature of the first edge beside the straight line, and the most that a fan may reach. */
const STEP = 0.22;
const LIMIT = 0.9;

const pairOf = (e: Ends): string =>
  (e.source < e.target ? [e.source, e.target] : [e.target, e.source]).join('\u0000');

/**
 * Curvature of each edge, in the order given: 0 is straight, positive bends to the left of its direction. Edges of one
 * pair of nodes get different curves seen from one side, whatever their directions. A self-loop gets 1, 2, 3 …: its size.
 */
export function curvatures(edges: readonly Ends[]): number[] {
  const fans = new Map<string, number[]>();
  edges.forEach((e, i) => {
    const fan = fans.get(pairOf(e));
    if (fan) fan.push(i);
    else fans.set(pairOf(e), [i]);
  });
  const result = new Array<number>(edges.length).fill(0);
  for (const fan of fans.values()) {
    const step = Math.min(STEP * 2, LIMIT / Math.max(1, (fan.length - 1) / 2));
    fan.forEach((index, i) => {
      const e = edges[index]!;
      if (e.source === e.target) {
        result[index] = i + 1;
        return;
      }
      // the product may pass the limit by a rounding error
      const slot = Math.max(-LIMIT, Math.min(LIMIT, (i - (fan.length - 1) / 2) * step));
      result[index] = slot === 0 ? 0 : e.source < e.target ? slot : -slot;
    });
  }
  return result;
}
