import type { GraphEdge, GraphView, VocabularyView } from '../../server/api';

/** What is switched off. Types that are not named are shown, so a new type in the vocabulary is never lost. */
export interface Filters {
  readonly hiddenEntities: ReadonlySet<string>;
  readonly hiddenRelations: ReadonlySet<string>;
}

/** Dates and quantities (`hidden` in the vocabulary) start switched off. */
export const initialFilters = (vocabulary: VocabularyView): Filters => ({
  hiddenEntities: new Set(vocabulary.entityTypes.filter((t) => t.hidden).map((t) => t.type)),
  hiddenRelations: new Set(),
});

/** The set with `item` put in when it was out, and out when it was in. */
export function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

type Ends = Pick<GraphEdge, 'source' | 'target' | 'type'>;

/** Says for a node id and for an edge whether the filters let it through; an edge needs both of its ends. */
export function visibility(graph: GraphView, filters: Filters) {
  const shown = new Set(graph.nodes.filter((n) => !filters.hiddenEntities.has(n.type)).map((n) => n.id));
  return {
    node: (id: string) => shown.has(id),
    edge: (e: Ends) => !filters.hiddenRelations.has(e.type) && shown.has(e.source) && shown.has(e.target),
  };
}

export interface LegendRow {
  readonly type: string;
  /** All in the graph, and those that the other filters leave. */
  readonly total: number;
  readonly shown: number;
  readonly hidden: boolean;
}

/** Rows of the legend, in the order of the vocabulary; types without any item are left out. */
export function legend(graph: GraphView, vocabulary: VocabularyView, filters: Filters) {
  const seen = visibility(graph, filters);
  const entities = new Map<string, number>();
  for (const n of graph.nodes) entities.set(n.type, (entities.get(n.type) ?? 0) + 1);
  const all = new Map<string, number>();
  const shown = new Map<string, number>();
  for (const e of graph.edges) {
    all.set(e.type, (all.get(e.type) ?? 0) + 1);
    if (seen.node(e.source) && seen.node(e.target)) shown.set(e.type, (shown.get(e.type) ?? 0) + 1);
  }
  const rows = (
    types: readonly { type: string }[],
    total: Map<string, number>,
    left: Map<string, number>,
    hidden: ReadonlySet<string>,
  ): LegendRow[] =>
    types
      .filter((t) => total.has(t.type))
      .map(({ type }) => ({
        type,
        total: total.get(type) ?? 0,
        shown: left.get(type) ?? 0,
        hidden: hidden.has(type),
      }));
  return {
    entities: rows(vocabulary.entityTypes, entities, entities, filters.hiddenEntities),
    relations: rows(vocabulary.relationTypes, all, shown, filters.hiddenRelations),
  };
}
