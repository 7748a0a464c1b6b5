/** Where an edge runs on the screen: the same formulas as in the edge shader, for the labels. Pixels, y downwards. */

export interface Disc {
  readonly x: number;
  readonly y: number;
  /** Radius. */
  readonly size: number;
}

export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Radians, between -π/2 and π/2: text along the edge stands upright. */
  readonly angle: number;
  /** Length of the visible part between the two discs. */
  readonly room: number;
}

/** Radius of the n-th self-loop of a node of this radius. */
export const loopRadius = (size: number, n: number): number => size * 0.75 + 7 * n;

/** The middle of an edge, where its label stands. */
export function edgeAnchor(source: Disc, target: Disc, curvature: number): Anchor {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy);
  if (length < 0.001) {
    const radius = loopRadius(source.size, curvature);
    return {
      x: source.x,
      y: source.y - source.size - 1.6 * radius,
      angle: 0,
      room: Number.POSITIVE_INFINITY,
    };
  }
  // The control point lies `curvature × length` beside the middle, a quadratic curve passes half-way to it.
  const bend = curvature / 2;
  const x = (source.x + target.x) / 2 + dy * bend;
  const y = (source.y + target.y) / 2 - dx * bend;
  let angle = Math.atan2(dy, dx);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle < -Math.PI / 2) angle += Math.PI;
  return { x, y, angle, room: length * (1 + curvature * curvature * 0.6) - source.size - target.size };
}
