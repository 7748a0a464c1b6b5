import { type Disc, loopRadius } from '../edge-geometry';
import { px } from './shapes';

/** The line and the head of an edge as paths: the same formulas as in the edge shader. Pixels, y downwards. */

interface Place {
  readonly x: number;
  readonly y: number;
}
export interface EdgePath {
  readonly line: string;
  /** Empty where there is no arrow. */
  readonly head: string;
}
export interface EdgeShape {
  readonly curvature: number;
  readonly width: number;
  readonly arrow: boolean;
}

const GAP = 2.5;
const between = (a: Place, b: Place, t: number): Place => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});
const bezier = (a: Place, b: Place, c: Place, t: number): Place =>
  between(between(a, b, t), between(b, c, t), t);
const far = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);
const at = ({ x, y }: Place): string => `${px(x)} ${px(y)}`;

/** Where the curve from a to c is this far from a: by halving, it only ever goes away from a. */
function leave(a: Place, b: Place, c: Place, distance: number): number {
  let [low, high] = [0, 0.5];
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2;
    if (far(bezier(a, b, c, t), a) < distance) low = t;
    else high = t;
  }
  return low;
}

/** A triangle from the end of the body to the tip. */
function headOf(base: Place, tip: Place, wing: number): string {
  const length = far(base, tip);
  if (length < 0.01) return '';
  const across = { x: (-(tip.y - base.y) / length) * wing, y: ((tip.x - base.x) / length) * wing };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return `M${at(left)}L${at(tip)}L${at(right)}Z`;
}

export function edgePath(source: Disc, target: Disc, { curvature, width, arrow }: EdgeShape): EdgePath {
  const head = arrow ? width * 2 + 6 : 0;
  const wing = width * 0.9 + 2.6;
  if (far(source, target) < 0.001) return loopPath(source, curvature, head, wing);
  const [a, c] = [source, target];
  const middle = between(a, c, 0.5);
  // With y downwards "left of the direction" is the other way round than in the shader.
  const b = { x: middle.x + (c.y - a.y) * curvature, y: middle.y - (c.x - a.x) * curvature };
  const begin = leave(a, b, c, a.size + GAP * 0.4);
  const tip = 1 - leave(c, b, a, c.size + GAP);
  const end = Math.max(begin, 1 - leave(c, b, a, c.size + GAP + head));
  // The part of the curve between two points is a curve itself (de Casteljau).
  const from = bezier(a, b, c, begin);
  const to = bezier(a, b, c, end);
  const control = between(between(a, b, begin), between(b, c, begin), end);
  const line = curvature === 0 ? `M${at(from)}L${at(to)}` : `M${at(from)}Q${at(control)} ${at(to)}`;
  return { line, head: arrow ? headOf(to, bezier(a, b, c, tip), wing) : '' };
}

function loopPath(disc: Disc, curvature: number, head: number, wing: number): EdgePath {
  const r = loopRadius(disc.size, Math.max(1, curvature));
  const d = disc.size + 0.6 * r;
  const cut = Math.acos(Math.min(1, Math.max(-1, (d * d + r * r - disc.size ** 2) / (2 * d * r)))) + GAP / r;
  const on = (angle: number): Place => ({
    x: disc.x + r * Math.cos(angle),
    y: disc.y - d - r * Math.sin(angle),
  });
  const [first, last] = [-Math.PI / 2 + cut, (3 * Math.PI) / 2 - cut];
  const end = last - head / r;
  const large = end - first > Math.PI ? 1 : 0;
  return {
    line: `M${at(on(first))}A${px(r)} ${px(r)} 0 ${large} 0 ${at(on(end))}`,
    head: head > 0 ? headOf(on(end), on(last), wing) : '',
  };
}
