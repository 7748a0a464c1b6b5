/** Cuts a text along overlapping spans, so that each piece can be drawn with all the marks that cover it. */

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What the mark stands for: `trigger`, `evidence`, an entity … */
  readonly kind: string;
}

export interface Segment<M extends Mark> {
  readonly text: string;
  readonly start: number;
  /** Marks that cover the piece, outermost (longest) first. */
  readonly marks: readonly M[];
}

/**
 * Pieces of `text`, in order and without gaps: joined again they are the text. `offset` is where the text begins in
 * the coordinates of the marks; marks are clipped to the text, and empty ones are ignored.
 */
export function segments<M extends Mark>(text: string, marks: readonly M[], offset = 0): Segment<M>[] {
  const end = offset + text.length;
  const inside = marks
    .filter((m) => m.start < end && m.end > offset && m.end > m.start)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const cuts = new Set([offset, end]);
  for (const m of inside) {
    cuts.add(Math.max(m.start, offset));
    cuts.add(Math.min(m.end, end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => ({
    text: text.slice(start - offset, at[i + 1]! - offset),
    start,
    marks: inside.filter((m) => m.start <= start && m.end >= at[i + 1]!),
  }));
}
