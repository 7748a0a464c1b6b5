import type { GhostEdge, GraphEdge, GraphNode, GraphView, VocabularyView } from '../../server/api';

/** What the legend filters, each with the values of a line (or of an entity) that it looks at. */
const VALUES = {
  relations: (e: EdgeLike) => [e.type],
  modalities: (e: EdgeLike) => e.modalities,
  speakers: (e: EdgeLike) => e.speakers,
  articles: (e: EdgeLike) => e.articles,
} as const;

type EdgeLike = Pick<
  GraphEdge | GhostEdge,
  'source' | 'target' | 'type' | 'modalities' | 'speakers' | 'articles'
>;
export type EdgeFacet = keyof typeof VALUES;
export type Facet = EdgeFacet | 'entities';
const EDGE_FACETS = Object.keys(VALUES) as EdgeFacet[];

/** What is switched off. Values that are not named are shown, so a new type in the vocabulary is never lost. */
export interface Filters {
  readonly hidden: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** Entities at which no shown line ends. */
  readonly unconnected: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Dates and quantities (`hidden` in the vocabulary) start switched off, and so does what hangs on nothing. */
export const initialFilters = (vocabulary: Pick<VocabularyView, 'entityTypes'>): Filters => ({
  hidden: {
    entities: new Set(vocabulary.entityTypes.filter((t) => t.hidden).map((t) => t.type)),
    relations: NONE,
    modalities: NONE,
    speakers: NONE,
    articles: NONE,
  },
  unconnected: false,
});

/** The set with `item` put in when it was out, and out when it was in. */
export function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** The filters with other values of one facet switched off. */
export const withHidden = (filters: Filters, facet: Facet, hidden: ReadonlySet<string>): Filters => ({
  ...filters,
  hidden: { ...filters.hidden, [facet]: hidden },
});

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((v) => b.has(v));

/** True when both let the same through. */
export const sameFilters = (a: Filters, b: Filters): boolean =>
  a.unconnected === b.unconnected &&
  (Object.keys(a.hidden) as Facet[]).every((f) => same(a.hidden[f], b.hidden[f]));

/** A list passes when one of its values is switched on; an empty one has nothing to be switched off by. */
const passes = (values: readonly string[], hidden: ReadonlySet<string>): boolean =>
  hidden.size === 0 || values.length === 0 || values.some((v) => !hidden.has(v));

/** Says for a node and for an edge whether the filters let it through; an edge needs both of its ends. `ghosts`: drawn as well. */
export function visibility(
  graph: Pick<GraphView, 'nodes' | 'edges'>,
  filters: Filters,
  ghosts: readonly GhostEdge[] = [],
) {
  const { hidden } = filters;
  const kept = (n: GraphNode) => !hidden.entities.has(n.type) && passes(n.articles, hidden.articles);
  const open = new Set(graph.nodes.filter(kept).map((n) => n.id));
  /** Facets that stop an edge. */
  const stops = (e: EdgeLike) => EDGE_FACETS.filter((f) => !passes(VALUES[f](e), hidden[f]));
  const ends = (e: EdgeLike) => open.has(e.source) && open.has(e.target);
  const edge = (e: EdgeLike) => ends(e) && stops(e).length === 0;
  const connected = new Set([...graph.edges, ...ghosts].filter(edge).flatMap((e) => [e.source, e.target]));
  return {
    edge,
    node: (id: string) => open.has(id) && (filters.unconnected || connected.has(id)),
    /** Let through by type and article, but without a shown edge. */
    unconnected: [...open].filter((id) => !connected.has(id)),
    ends,
    stops,
  };
}

export interface LegendRow {
  /** A type, a modality, the name of a speaker, the id of an article. */
  readonly value: string;
  /** All in the graph, and those that the other filters leave. */
  readonly total: number;
  readonly shown: number;
  readonly hidden: boolean;
}

export interface LegendRows extends Readonly<Record<Facet, readonly LegendRow[]>> {
  readonly unconnected: number;
}

/** Rows of the legend: types in the order of the vocabulary, the rest by their number of lines; values without any item are left out. */
export function legend(
  graph: GraphView,
  vocabulary: VocabularyView,
  filters: Filters,
  ghosts: readonly GhostEdge[] = [],
): LegendRows {
  const seen = visibility(graph, filters, ghosts);
  const tally = new Map<Facet, Map<string, { total: number; shown: number }>>();
  const count = (facet: Facet, value: string, shown: boolean) => {
    const rows = tally.get(facet) ?? new Map<string, { total: number; shown: number }>();
    tally.set(facet, rows);
    const row = rows.get(value) ?? { total: 0, shown: 0 };
    rows.set(value, { total: row.total + 1, shown: row.shown + (shown ? 1 : 0) });
  };
  for (const n of graph.nodes) count('entities', n.type, passes(n.articles, filters.hidden.articles));
  for (const e of [...graph.edges, ...ghosts]) {
    const stops = seen.stops(e);
    const ends = seen.ends(e);
    for (const facet of EDGE_FACETS)
      for (const value of new Set(VALUES[facet](e))) {
        // Only another filter takes from a row: what the row itself switches off still counts.
        count(facet, value, ends && stops.every((f) => f === facet));
      }
  }
  const rows = (facet: Facet, order?: readonly { type: string }[]): LegendRow[] => {
    const counted = tally.get(facet) ?? new Map<string, { total: number; shown: number }>();
    const values = order
      ? order.map((t) => t.type).filter((t) => counted.has(t))
      : [...counted.keys()].sort((a, b) => counted.get(b)!.total - counted.get(a)!.total || (a < b ? -1 : 1));
    return values.map((value) => ({
      value,
      ...counted.get(value)!,
      hidden: filters.hidden[facet].has(value),
    }));
  };
  return {
    entities: rows('entities', vocabulary.entityTypes),
    relations: rows('relations'),
    modalities: rows('modalities'),
    speakers: rows('speakers'),
    articles: rows('articles'),
    unconnected: seen.unconnected.length,
  };
}
