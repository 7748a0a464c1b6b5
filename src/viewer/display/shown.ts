import type { GhostEdge, GraphEdge, GraphNode, GraphView } from '../../server/api';
import { visibility } from './filters';
import { takenAway, type View } from './view';

/** The part of the graph that is in the picture: what the filters let through and nobody has taken away. */
export interface Shown {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Readings that are no facts; empty while they are switched off. */
  readonly ghosts: readonly GhostEdge[];
}

export interface ShownInput {
  readonly graph: Pick<GraphView, 'nodes' | 'edges'>;
  readonly view: Pick<View, 'filters' | 'away' | 'only'>;
  readonly ghosts: readonly GhostEdge[];
  /** What is selected is shown even where the filters hide it. */
  readonly selected?: string | null;
}

export function shown({ graph: whole, view, ghosts, selected }: ShownInput): Shown {
  const kept = (id: string) => !takenAway(view, id);
  const both = (e: { source: string; target: string }) => kept(e.source) && kept(e.target);
  const graph = {
    nodes: whole.nodes.filter((n) => kept(n.id) || n.id === selected),
    edges: whole.edges.filter(both),
  };
  const readings = ghosts.filter(both);
  const seen = visibility(graph, view.filters, readings);
  // Asked for by name: shown without a line as well.
  const alone = new Set(view.only === null ? [] : seen.unconnected.filter((id) => view.only!.has(id)));
  return {
    nodes: graph.nodes.filter((n) => seen.node(n.id) || alone.has(n.id) || n.id === selected),
    edges: graph.edges.filter(seen.edge),
    ghosts: readings.filter(seen.edge),
  };
}

/** What there would be if nobody had taken anything away by hand. */
export const filtered = (input: ShownInput): Shown =>
  shown({ ...input, view: { ...input.view, away: new Set(), only: null } });
