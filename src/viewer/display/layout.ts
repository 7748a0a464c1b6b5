import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import fa2Defaults from 'graphology-layout-forceatlas2/defaults';
import fa2 from 'graphology-layout-forceatlas2/iterate';
import noverlapDefaults from 'graphology-layout-noverlap/defaults';
import noverlap from 'graphology-layout-noverlap/iterate';
import { extent, moved, withPlaces } from './layout-measures';
import type { Point } from './seed-positions';
import { rows, shelved } from './shelf';

/** ForceAtlas2 (Jacomy et al. 2014), then no overlap; it stops by itself, and the same input gives the same picture. */

export interface LayoutInput {
  /** x, y, radius of each node, flat. */
  readonly nodes: Float32Array;
  /** Index of source and target of each edge, flat. */
  readonly edges: Uint32Array;
  /** Nodes that stay where they are, by index; empty for a first layout. */
  readonly fixed: readonly number[];
  /** Nodes that are held from the beginning, by index, with their places in the finished picture. */
  readonly held?: readonly (readonly [number, Point])[];
}

const PER_NODE = 10;
const MASS = 6;
const FIXED = 9;
const BATCH = 20;
/** Batches until the picture has its size: before that a held node has no place in it. */
const UNFOLDED = 5;
/** Mean way of a node in one step, as part of the picture's size, below which the picture stands still. */
const STILL = 0.0004;
/** The picture in pixels, before the renderer fits it into the window: discs are pushed apart at this scale. */
const WIDTH = 860;
const HEIGHT = 720;
/** How much one side may be stretched more than the other. */
const STRETCH = 1.5;
/** Least gap between two discs, as a multiple of the mean radius: room for an arrow and the label of one. */
const GAP = 2.4;

const steps = (order: number): number => (order < 500 ? 800 : order < 3000 ? 400 : 160);

const settingsFor = (order: number): ForceAtlas2Settings => ({
  ...fa2Defaults,
  strongGravityMode: true,
  gravity: 0.2,
  scalingRatio: 12,
  slowDown: 1 + Math.log(Math.max(2, order)),
  barnesHutOptimize: order > 2000,
});

/**
 * Yields x, y of all nodes, flat, now and then while it runs; the last one is the result. `held`: nodes that stay at a place of the
 * finished picture; it may change between two yields, when somebody drags a node.
 */
export function* layout(
  { nodes, edges, fixed }: LayoutInput,
  held: ReadonlyMap<number, Point> = new Map(),
): Generator<Float32Array, void> {
  const order = nodes.length / 3;
  if (order === 0) return;
  const kept = new Set(fixed);
  const shelf = shelved(order, edges, (i) => nodes[3 * i + 2]!).filter((i) => !kept.has(i));
  let scale: Point = { x: 1, y: 1 };
  const frame = (at: Float32Array): Float32Array => {
    if (kept.size > 0) return at;
    scale = scaleOf(at, new Set([...shelf, ...held.keys()]));
    return at.map((v, i) => v * (i % 2 === 0 ? scale.x : scale.y));
  };
  // What stands on the shelf is left out of the layout: it would only repel.
  const away = new Set(shelf);
  const moving = Array.from({ length: order }, (_, i) => i).filter((i) => !away.has(i));
  const state = matrices(nodes, edges, kept, moving);
  const settings = settingsFor(moving.length);
  const row = new Map(moving.map((i, at) => [i, at * PER_NODE]));
  const hold = () => {
    for (const [i, place] of held) {
      const at = row.get(i);
      if (at === undefined) continue;
      state.nodes.set([place.x / scale.x, place.y / scale.y], at);
      state.nodes[at + FIXED] = 1;
    }
  };
  const all = () => withPlaces(nodes, moving, state.nodes, PER_NODE);
  for (let done = 0; done < steps(moving.length); done += BATCH) {
    if (done >= UNFOLDED * BATCH) hold();
    const before = all();
    for (let i = 0; i < BATCH; i++) fa2(settings, state.nodes, state.edges);
    const now = all();
    yield shelve(frame(now), shelf, nodes);
    if (done >= UNFOLDED * BATCH && moved(before, now) / BATCH < STILL) break;
  }
  const places = new Map([
    ...fixed.map((i) => [i, { x: nodes[3 * i]!, y: nodes[3 * i + 1]! }] as const),
    ...held,
  ]);
  yield shelve(apart(frame(all()), nodes, places, away), shelf, nodes);
}

function matrices(
  nodes: Float32Array,
  edges: Uint32Array,
  kept: ReadonlySet<number>,
  moving: readonly number[],
) {
  const row = new Map(moving.map((i, at) => [i, at * PER_NODE]));
  const data = new Float32Array(moving.length * PER_NODE);
  for (const i of moving) {
    const held = kept.has(i) ? 1 : 0;
    data.set([nodes[3 * i]!, nodes[3 * i + 1]!, 0, 0, 0, 0, 1, 1, nodes[3 * i + 2]!, held], row.get(i));
  }
  const links: number[] = [];
  for (let e = 0; e < edges.length; e += 2) {
    const [source, target] = [row.get(edges[e]!), row.get(edges[e + 1]!)];
    if (source === undefined || target === undefined) continue;
    links.push(source, target, 1);
    data[source + MASS]! += 1;
    data[target + MASS]! += 1;
  }
  return { nodes: data, edges: Float32Array.from(links) };
}

/** What scales the picture without some nodes to its size in pixels; both sides alike, but for what the window's shape asks. */
function scaleOf(at: Float32Array, without: ReadonlySet<number>): Point {
  if (without.size >= at.length / 2) return { x: 1, y: 1 };
  const { width, height } = extent(at, without);
  const x = WIDTH / Math.max(width, 1);
  const y = HEIGHT / Math.max(height, 1);
  const wide = Math.min(x, y * STRETCH);
  return { x: wide, y: Math.min(y, wide * STRETCH) };
}

/** Pushes discs that overlap apart. What is held goes back to its place; what is away takes no part. */
function apart(
  at: Float32Array,
  nodes: Float32Array,
  held: ReadonlyMap<number, Point>,
  away: ReadonlySet<number>,
): Float32Array {
  const taking = Array.from({ length: nodes.length / 3 }, (_, i) => i).filter((i) => !away.has(i));
  const index = new Map(taking.map((i, row) => [i, 3 * row]));
  const discs = Float32Array.from(taking.flatMap((i) => [at[2 * i]!, at[2 * i + 1]!, nodes[3 * i + 2]!]));
  const mean = taking.reduce((sum, i) => sum + nodes[3 * i + 2]!, 0) / Math.max(1, taking.length);
  const settings = { ...noverlapDefaults, margin: mean * GAP, ratio: 1, expansion: 1.1 };
  const hold = () => {
    for (const [i, { x, y }] of held) if (index.has(i)) discs.set([x, y], index.get(i)!);
  };
  hold();
  for (let i = 0; i < 300 && !noverlap(settings, discs).converged; i++) hold();
  hold();
  const out = at.slice();
  for (const [i, row] of index) out.set([discs[row]!, discs[row + 1]!], 2 * i);
  return out;
}

/** Puts the shelf under the rest. */
function shelve(at: Float32Array, shelf: readonly number[], nodes: Float32Array): Float32Array {
  if (shelf.length === 0) return at;
  const { left, bottom, width } = extent(at, new Set(shelf));
  const mean = shelf.reduce((sum, i) => sum + nodes[3 * i + 2]!, 0) / shelf.length;
  const pitch = Math.max(24, mean * 11);
  const places = rows(shelf.length, pitch, Math.max(width, WIDTH), left + width / 2, bottom - pitch * 0.8);
  const out = at.slice();
  for (const [n, i] of shelf.entries()) out.set([places[n]!.x, places[n]!.y], 2 * i);
  return out;
}
