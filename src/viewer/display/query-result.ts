import type { GraphView } from '../../server/api';
import { isolate, type View } from './view';

/** What of the graph the rows of a query hold. */

export interface Found {
  readonly kind: 'node' | 'edge' | 'article';
  readonly id: string;
}

export type Finder = (value: unknown) => Found | null;

/** Finds by id (of an entity, an edge, an article), and by a name that only one entity has. */
export function finder(graph: GraphView, articles: readonly { readonly id: string }[]): Finder {
  const byId = new Map<string, Found>(articles.map(({ id }) => [id, { kind: 'article', id }]));
  for (const { key } of graph.edges) byId.set(key, { kind: 'edge', id: key });
  const byName = new Map<string, Found | null>();
  for (const { id, name } of graph.nodes) {
    byId.set(id, { kind: 'node', id });
    byName.set(name, byName.has(name) ? null : { kind: 'node', id });
  }
  return (value) =>
    typeof value === 'string' ? (byId.get(value) ?? byName.get(value) ?? null) : foundInRecord(value);

  /** A node or relationship that was returned whole. */
  function foundInRecord(value: unknown): Found | null {
    const properties = (value as { properties?: Record<string, unknown> } | null)?.properties;
    return byId.get(String(properties?.id ?? properties?.key)) ?? null;
  }
}

/** Every text and every whole node or relationship in a value, however deep. */
function* parts(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* parts(inner);
}

export interface Subgraph {
  readonly nodes: ReadonlySet<string>;
  /** The rows name no ids: the entities were found by their names. */
  readonly byName: boolean;
}

/** Entities of the rows: those with an id, the ends of edges with a key; by name only where the rows hold neither. */
export function subgraph(rows: readonly (readonly unknown[])[], find: Finder, graph: GraphView): Subgraph {
  const ends = new Map(graph.edges.map((e) => [e.key, [e.source, e.target]]));
  const certain = new Set<string>();
  const named = new Set<string>();
  for (const value of parts(rows)) {
    const found = find(value);
    if (found?.kind === 'edge') for (const end of ends.get(found.id)!) certain.add(end);
    if (found?.kind === 'node')
      (value === found.id || typeof value === 'object' ? certain : named).add(found.id);
  }
  return certain.size > 0 ? { nodes: certain, byName: false } : { nodes: named, byName: true };
}

/** Nothing but these entities: also those of a kind that is switched off, and those without a line between them. */
export function showOnly(view: View, ids: ReadonlySet<string>, graph: GraphView): View {
  const types = new Set(graph.nodes.filter((n) => ids.has(n.id)).map((n) => n.type));
  const { hidden } = view.filters;
  const entities = new Set([...hidden.entities].filter((t) => !types.has(t)));
  const filters = { ...view.filters, unconnected: true, hidden: { ...hidden, entities } };
  return { ...isolate(view, ids), filters };
}
