import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { GraphEdge, GraphNode } from '../../server/api';

/** Groups of entities with more lines among themselves than to others (Louvain: Blondel et al. 2008). */
export interface Community {
  /** 0 is the largest. */
  readonly rank: number;
  /** Most mentioned first. */
  readonly members: readonly GraphNode[];
}

/** A small generator with a fixed seed (mulberry32): the same graph gives the same communities. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/**
 * Communities of two and more, the largest first; what hangs on nothing is in none. The order of nodes and edges is no matter.
 * Parallel edges are one with their number as weight.
 */
export function communities(
  nodes: readonly GraphNode[],
  edges: readonly Pick<GraphEdge, 'source' | 'target'>[],
): Community[] {
  const known = new Set(nodes.map((n) => n.id));
  const weights = new Map<string, { source: string; target: string; weight: number }>();
  for (const { source: a, target: b } of edges) {
    if (a === b || !known.has(a) || !known.has(b)) continue;
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source}\u0000${target}`;
    const line = weights.get(key);
    if (line) line.weight += 1;
    else weights.set(key, { source, target, weight: 1 });
  }
  if (weights.size === 0) return [];
  const graph = new UndirectedGraph();
  const lines = [...weights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const connected = new Set(lines.flatMap((l) => [l.source, l.target]));
  const members = [...nodes].sort(byId).filter((n) => connected.has(n.id));
  for (const n of members) graph.addNode(n.id);
  for (const { source, target, weight } of lines) graph.addEdge(source, target, { weight });
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(42) });
  const groups = new Map<number, GraphNode[]>();
  for (const n of members) {
    const group = groups.get(found[n.id]!);
    if (group) group.push(n);
    else groups.set(found[n.id]!, [n]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => b.mentions - a.mentions || byId(a, b)))
    .sort((a, b) => b.length - a.length || byId(a[0]!, b[0]!))
    .map((group, rank) => ({ rank, members: group }));
}

/** Colours that carry a white icon, far apart for eyes that mix up red and green as well; smaller communities share the last. */
const COLOURS = [
  '#2f66c4',
  '#b9501f',
  '#11806a',
  '#8b3fa8',
  '#8a6a00',
  '#c0306a',
  '#256f8f',
  '#5b7a1f',
  '#6a4a3a',
  '#5652c9',
];
const REST = '#6f7480';

export const communityColour = (rank: number | undefined): string =>
  (rank === undefined ? undefined : COLOURS[rank]) ?? REST;

/** How many communities have a colour of their own. */
export const COLOURED = COLOURS.length;

/** Rank of the community of each entity that is in one. */
export const rankOf = (all: readonly Community[]): ReadonlyMap<string, number> =>
  new Map(all.flatMap(({ rank, members }) => members.map((n) => [n.id, rank] as const)));

/** "Lena Ortiz, Port Alder": its most mentioned members. */
export const communityName = ({ members }: Community): string =>
  members
    .slice(0, 2)
    .map((n) => n.name)
    .join(', ');
