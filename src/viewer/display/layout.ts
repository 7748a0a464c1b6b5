import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import fa2Defaults from 'graphology-layout-forceatlas2/defaults';
import fa2 from 'graphology-layout-forceatlas2/iterate';
import noverlapDefaults from 'graphology-layout-noverlap/defaults';
import noverlap from 'graphology-layout-noverlap/iterate';
import { extent, moved, withPlaces } from './layout-measures';
import { rows, shelved } from './shelf';

/** ForceAtlas2 (Jacomy et al. 2014), then no overlap; it stops by itself, and the same input gives the same picture. */

export interface LayoutInput {
  /** x, y, radius of each node, flat. */
  readonly nodes: Float32Array;
  /** Index of source and target of each edge, flat. */
  readonly edges: Uint32Array;
  /** Nodes that stay where they are, by index; empty for a first layout. */
  readonly fixed: readonly number[];
}

const PER_NODE = 10;
const MASS = 6;
const BATCH = 20;
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

/** Yields x, y of all nodes, flat, now and then while it runs; the last one is the result. */
export function* layout({ nodes, edges, fixed }: LayoutInput): Generator<Float32Array, void> {
  const order = nodes.length / 3;
  if (order === 0) return;
  const kept = new Set(fixed);
  const shelf = shelved(order, edges, (i) => nodes[3 * i + 2]!).filter((i) => !kept.has(i));
  const frame = (at: Float32Array): Float32Array => (kept.size > 0 ? at : spread(at, shelf));
  // What stands on the shelf is left out of the layout: it would only repel.
  const away = new Set(shelf);
  const moving = Array.from({ length: order }, (_, i) => i).filter((i) => !away.has(i));
  const state = matrices(nodes, edges, kept, moving);
  const settings = settingsFor(moving.length);
  const all = () => withPlaces(nodes, moving, state.nodes, PER_NODE);
  for (let done = 0; done < steps(moving.length); done += BATCH) {
    const before = all();
    for (let i = 0; i < BATCH; i++) fa2(settings, state.nodes, state.edges);
    const now = all();
    yield shelve(frame(now), shelf, nodes);
    if (done >= 5 * BATCH && moved(before, now) / BATCH < STILL) break;
  }
  yield shelve(apart(frame(all()), nodes, fixed, away), shelf, nodes);
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

/** Scales the picture without the shelf to its size in pixels; both sides alike, but for what the window's shape asks. */
function spread(at: Float32Array, shelf: readonly number[]): Float32Array {
  const { width, height } = extent(at, new Set(shelf));
  let x = WIDTH / Math.max(width, 1);
  let y = HEIGHT / Math.max(height, 1);
  x = Math.min(x, y * STRETCH);
  y = Math.min(y, x * STRETCH);
  return at.map((v, i) => v * (i % 2 === 0 ? x : y));
}

/** Pushes discs that overlap apart. What is fixed goes back to its place; what is away takes no part. */
function apart(
  at: Float32Array,
  nodes: Float32Array,
  fixed: readonly number[],
  away: ReadonlySet<number>,
): Float32Array {
  const taking = Array.from({ length: nodes.length / 3 }, (_, i) => i).filter((i) => !away.has(i));
  const index = new Map(taking.map((i, row) => [i, 3 * row]));
  const discs = Float32Array.from(taking.flatMap((i) => [at[2 * i]!, at[2 * i + 1]!, nodes[3 * i + 2]!]));
  const mean = taking.reduce((sum, i) => sum + nodes[3 * i + 2]!, 0) / Math.max(1, taking.length);
  const settings = { ...noverlapDefaults, margin: mean * GAP, ratio: 1, expansion: 1.1 };
  const hold = () => {
    for (const i of fixed) discs.set([nodes[3 * i]!, nodes[3 * i + 1]!], index.get(i)!);
  };
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
