/** Measures of a picture: x, y of all nodes, flat. */

const NONE: ReadonlySet<number> = new Set();

/** Box around all nodes but those left out. */
export function extent(at: Float32Array, without: ReadonlySet<number> = NONE) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < at.length / 2; i++) {
    if (without.has(i)) continue;
    left = Math.min(left, at[2 * i]!);
    right = Math.max(right, at[2 * i]!);
    bottom = Math.min(bottom, at[2 * i + 1]!);
    top = Math.max(top, at[2 * i + 1]!);
  }
  return { left, bottom, width: right - left, height: top - bottom };
}

/** Mean way of a node between two pictures, as part of the picture's diagonal. */
export function moved(before: Float32Array, now: Float32Array): number {
  const { width, height } = extent(now);
  let way = 0;
  for (let i = 0; i < now.length; i += 2)
    way += Math.hypot(now[i]! - before[i]!, now[i + 1]! - before[i + 1]!);
  return way / (now.length / 2) / (Math.hypot(width, height) || 1);
}

/** x, y of all nodes (rows of x, y, radius), with the rows of a matrix put in for those that move. */
export function withPlaces(
  nodes: Float32Array,
  moving: readonly number[],
  rows: Float32Array,
  stride: number,
): Float32Array {
  const out = new Float32Array((nodes.length / 3) * 2);
  for (let i = 0; i < nodes.length / 3; i++) out.set([nodes[3 * i]!, nodes[3 * i + 1]!], 2 * i);
  for (const [at, i] of moving.entries()) out.set([rows[at * stride]!, rows[at * stride + 1]!], 2 * i);
  return out;
}
