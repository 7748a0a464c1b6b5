/** Picking by a drawn line or a rectangle; pixels. */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** True inside the closed polygon (even–odd rule: a line that crosses itself leaves its overlap out). */
export function inside({ x, y }: Spot, polygon: readonly Spot[]): boolean {
  let within = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]!;
    const b = polygon[j]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
  }
  return within;
}

/** The rectangle between two corners, as a polygon. */
export const rectangle = (a: Spot, b: Spot): Spot[] => [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];

/** Pixels that a pointer moves in a click. */
const CLICK = 4;

/** True for a line that was no gesture but a click. */
export const isClick = (line: readonly Spot[]): boolean =>
  line.every((s) => Math.hypot(s.x - line[0]!.x, s.y - line[0]!.y) <= CLICK);
