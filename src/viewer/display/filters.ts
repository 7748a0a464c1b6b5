import type { GhostEdge, GraphEdge, GraphNode, GraphView, VocabularyView } from '../../server/api';
import { ANY_TIME, inPeriod, type Period, samePeriod } from './period';

/** What the legend filters, each with the values of a line (or of an entity) that it looks at. */
const VALUES = {
  relations: (e: EdgeLike) => [e.type],
  modalities: (e: EdgeLike) => e.modalities,
  speakers: (e: EdgeLike) => e.speakers,
  publishers: (e: EdgeLike) => e.publishers,
  articles: (e: EdgeLike) => e.articles,
} as const;

/** What a line must have at least. */
const MEASURES = {
  confidence: (e: EdgeLike) => e.confidence,
  sources: (e: EdgeLike) => e.sources,
} as const;

export type EdgeLike = Omit<GraphEdge, 'key' | 'predicate' | 'role' | 'statements' | 'hedged'>;
export type EdgeFacet = keyof typeof VALUES;
export type Facet = EdgeFacet | 'entities';
export type Measure = keyof typeof MEASURES;
/** What can stop a line. */
export type Stop = EdgeFacet | Measure | 'period';
const EDGE_FACETS = Object.keys(VALUES) as EdgeFacet[];
const EDGE_MEASURES = Object.keys(MEASURES) as Measure[];

/** What is switched off. Values that are not named are shown, so a new type in the vocabulary is never lost. */
export interface Filters {
  readonly hidden: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** 0 lets everything through. */
  readonly least: Readonly<Record<Measure, number>>;
  readonly period: Period;
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
    publishers: NONE,
    articles: NONE,
  },
  least: { confidence: 0, sources: 0 },
  period: ANY_TIME,
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

/** The filters with another least value. */
export const withLeast = (filters: Filters, measure: Measure, value: number): Filters => ({
  ...filters,
  least: { ...filters.least, [measure]: value },
});

export const withPeriod = (filters: Filters, period: Partial<Period>): Filters => ({
  ...filters,
  period: { ...filters.period, ...period },
});

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((v) => b.has(v));

/** True when both let the same through. */
export const sameFilters = (a: Filters, b: Filters): boolean =>
  a.unconnected === b.unconnected &&
  EDGE_MEASURES.every((m) => a.least[m] === b.least[m]) &&
  samePeriod(a.period, b.period) &&
  (Object.keys(a.hidden) as Facet[]).every((f) => same(a.hidden[f], b.hidden[f]));

/** A list passes when one of its values is switched on; an empty one has nothing to be switched off by. */
const passes = (values: readonly string[], hidden: ReadonlySet<string>): boolean =>
  hidden.size === 0 || values.length === 0 || values.some((v) => !hidden.has(v));

/** Everything that stops a line, whatever its ends are. */
export const stopping = (e: EdgeLike, { hidden, least, period }: Filters): Stop[] => [
  ...EDGE_FACETS.filter((f) => !passes(VALUES[f](e), hidden[f])),
  ...EDGE_MEASURES.filter((m) => MEASURES[m](e) < least[m]),
  ...(inPeriod(e, period) ? [] : (['period'] as const)),
];

export type ReadIn = Pick<GraphNode, 'articles' | 'publishers' | 'published'>;

/** Something counts as read where an article is shown with it, of a shown publisher, published in the period. */
export const isRead = (n: ReadIn, { hidden, period }: Filters): boolean =>
  passes(n.articles, hidden.articles) &&
  passes(n.publishers, hidden.publishers) &&
  (period.by !== 'published' || inPeriod({ published: n.published, validFrom: null, validTo: null }, period));

/** Says for a node and for an edge whether the filters let it through; an edge needs both of its ends. `ghosts`: drawn as well. */
export function visibility(
  graph: Pick<GraphView, 'nodes' | 'edges'>,
  filters: Filters,
  ghosts: readonly GhostEdge[] = [],
) {
  const { hidden } = filters;
  const open = new Set(graph.nodes.filter((n) => !hidden.entities.has(n.type)).map((n) => n.id));
  const stops = (e: EdgeLike) => stopping(e, filters);
  const ends = (e: EdgeLike) => open.has(e.source) && open.has(e.target);
  const edge = (e: EdgeLike) => ends(e) && stops(e).length === 0;
  const connected = new Set([...graph.edges, ...ghosts].filter(edge).flatMap((e) => [e.source, e.target]));
  const alone = graph.nodes.filter((n) => open.has(n.id) && !connected.has(n.id) && isRead(n, filters));
  const drawn = filters.unconnected ? new Set([...connected, ...alone.map((n) => n.id)]) : connected;
  return {
    edge,
    node: (id: string) => drawn.has(id),
    /** Let through by type and by where it was read, but without a shown edge. */
    unconnected: alone.map((n) => n.id),
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

export interface LeastRow {
  /** Lines that the other filters leave, and those of them that have enough. */
  readonly total: number;
  readonly shown: number;
  /** The highest value in the graph. */
  readonly most: number;
}

export interface LegendRows extends Readonly<Record<Facet, readonly LegendRow[]>> {
  readonly least: Readonly<Record<Measure, LeastRow>>;
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
  const least = {
    confidence: { total: 0, shown: 0, most: 0 },
    sources: { total: 0, shown: 0, most: 0 },
  } satisfies Record<Measure, LeastRow>;
  for (const n of graph.nodes) count('entities', n.type, isRead(n, filters));
  for (const e of [...graph.edges, ...ghosts]) {
    const stops = seen.stops(e);
    const ends = seen.ends(e);
    for (const facet of EDGE_FACETS)
      for (const value of new Set(VALUES[facet](e))) {
        // Only another filter takes from a row: what the row itself switches off still counts.
        count(facet, value, ends && stops.every((f) => f === facet));
      }
    for (const m of EDGE_MEASURES) {
      const row = least[m];
      row.most = Math.max(row.most, MEASURES[m](e));
      if (!ends || !stops.every((f) => f === m)) continue;
      row.total += 1;
      if (stops.length === 0) row.shown += 1;
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
    publishers: rows('publishers'),
    articles: rows('articles'),
    least,
    unconnected: seen.unconnected.length,
  };
}
