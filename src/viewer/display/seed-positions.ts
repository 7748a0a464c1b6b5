/** Where nodes start before the layout runs: the same graph gives the same picture. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** A small number in [0, 1) from a string (FNV-1a). */
function hash01(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0) / 2 ** 32;
}

/** A sunflower spiral, well connected nodes in the middle; ties are broken by id, so that the order of rows is no matter. */
export function seedPositions(ids: readonly string[], degree: (id: string) => number): Map<string, Point> {
  const order = [...ids].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : a > b ? 1 : 0));
  return new Map(
    order.map((id, i) => {
      const radius = 10 * Math.sqrt(i + 0.5);
      const angle = i * GOLDEN + hash01(id) * 0.1;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/** Beside the middle of the neighbours that already have a place, or null where none has. */
export function besideNeighbours(
  id: string,
  neighbours: readonly string[],
  at: ReadonlyMap<string, Point>,
): Point | null {
  const placed = neighbours.map((n) => at.get(n)).filter((p): p is Point => p !== undefined);
  if (placed.length === 0) return null;
  const mean = (pick: (p: Point) => number) => placed.reduce((sum, p) => sum + pick(p), 0) / placed.length;
  const angle = hash01(id) * 2 * Math.PI;
  return { x: mean((p) => p.x) + 12 * Math.cos(angle), y: mean((p) => p.y) + 12 * Math.sin(angle) };
}
