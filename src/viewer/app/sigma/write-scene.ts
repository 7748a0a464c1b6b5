import type Graph from 'graphology';
import type { Scene } from '../../display/scene';
import type { Point } from '../../display/seed-positions';
import { STATE } from './fade';

export interface Looks {
  /** Index of the icon for an entity type. */
  icon(type: string): number;
  /** Factor for the radii. */
  readonly shrink: number;
  place(id: string): Point;
}

/** Takes out of the graph what the scene no longer has. */
export function dropGone(graph: Graph, scene: Scene): void {
  const nodes = new Set(scene.nodes.map((n) => n.id));
  const edges = new Set(scene.edges.map((e) => e.id));
  for (const id of graph.edges()) if (!edges.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
}

/** Writes nodes and edges of the scene with all that the programs read. */
export function writeScene(graph: Graph, scene: Scene, { icon, shrink, place }: Looks): void {
  for (const n of scene.nodes) {
    const look = { label: n.label, color: n.colour, size: n.size * shrink, icon: icon(n.type) };
    if (graph.hasNode(n.id)) graph.mergeNodeAttributes(n.id, look);
    else graph.addNode(n.id, { ...look, ...place(n.id), type: 'entity', state: STATE.plain, picked: false });
  }
  for (const { id, source, target, label, colour, width, curvature, dashed, arrow } of scene.edges) {
    const type = curvature === 0 && source !== target ? 'straight' : 'curved';
    const look = { label, color: colour, size: width, curvature, dashed, arrow, type };
    if (graph.hasEdge(id)) graph.mergeEdgeAttributes(id, look);
    else graph.addEdgeWithKey(id, source, target, { ...look, state: STATE.plain });
  }
}
