import fc from 'fast-check';
import type { GhostEdge, GraphEdge, GraphNode, GraphView } from '../../src/server/api';
import { vocabularyOf } from '../../src/server/routes';
import { curvatures } from '../../src/viewer/display/curvature';
import {
  type Filters,
  initialFilters,
  legend,
  sameFilters,
  toggled,
  withHidden,
} from '../../src/viewer/display/filters';
import { focusOf, incidence } from '../../src/viewer/display/focus';
import { palette } from '../../src/viewer/display/palette';
import { nodeSize, scene, sizeScale } from '../../src/viewer/display/scene';

const vocabulary = vocabularyOf();
const node = (id: string, type: string, mentions = 1): GraphNode => ({
  id,
  name: id,
  type,
  subtype: null,
  aliases: [],
  mentions,
  articles: ['a1'],
  publishers: ['Daily'],
  published: ['2024-05-06'],
});
const edge = (source: string, type: string, target: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  key: `${source}|${type}|${target}`,
  ...{
    type,
    source,
    target,
    predicate: null,
    role: null,
    confidence: 0.9,
    statements: 1,
    sources: 1,
    hedged: false,
    modalities: ['asserted'],
    speakers: ['article'],
    articles: ['a1'],
    publishers: ['Daily'],
    published: ['2024-05-06'],
    validFrom: null,
    validTo: null,
  },
  ...more,
});
const graph: GraphView = {
  nodes: [
    node('ortiz', 'PERSON', 8),
    node('alder', 'LOCATION'),
    node('march', 'DATE'),
    node('union', 'ORGANIZATION'),
  ],
  edges: [
    edge('ortiz', 'HEADS', 'alder', { role: 'mayor' }),
    edge('ortiz', 'ACCUSED', 'union', { hedged: true }),
    edge('ortiz', 'MET_WITH', 'union'),
    edge('ortiz', 'BORN_ON', 'march'),
    edge('union', 'RELATED', 'alder', { predicate: 'march through' }),
  ],
  truncated: false,
};
const ghost: GhostEdge = {
  ...{
    key: 'union|ATTACKED|alder',
    type: 'ATTACKED',
    source: 'union',
    target: 'alder',
    predicate: null,
    role: null,
  },
  ...{ confidence: 0.7, statements: 1, polarity: 'negative', mood: null, modality: 'reported' },
  ...{ modalities: ['reported'], speakers: ['Ortiz'], articles: ['a1'], sources: 1 },
  ...{ publishers: ['Daily'], published: ['2024-05-06'], validFrom: null, validTo: null },
};
const shown = (filters: Filters) => ({ filters, away: new Set<string>(), only: null });
const draw = (filters = initialFilters(vocabulary), ghosts: GhostEdge[] = []) =>
  scene({ graph, vocabulary, view: shown(filters), palette: palette('light'), ghosts });

test('dates and quantities are hidden at first, and their edges with them', () => {
  expect(draw().nodes.map((n) => n.id)).toEqual(['ortiz', 'alder', 'union']);
  expect(draw().edges.map((e) => e.key)).not.toContain('ortiz|BORN_ON|march');
  const all = initialFilters(vocabulary);
  expect(draw(withHidden(all, 'entities', toggled(all.hidden.entities, 'DATE'))).edges).toHaveLength(5);
});

test('labels name the relation, its role, or the verb where the type says nothing', () => {
  const labels = new Map(draw().edges.map((e) => [e.key, e.label]));
  expect(labels.get('ortiz|HEADS|alder')).toBe('heads (mayor)');
  expect(labels.get('union|RELATED|alder')).toBe('march through');
  expect(labels.get('ortiz|MET_WITH|union')).toBe('met with');
});

test('hedged edges are dashed, symmetric ones have no arrow, colours follow the quad class', () => {
  const by = new Map(draw().edges.map((e) => [e.key, e]));
  expect(by.get('ortiz|ACCUSED|union')).toMatchObject({
    dashed: true,
    arrow: true,
    colour: palette('light').quads['verbal conflict'],
  });
  expect(by.get('ortiz|MET_WITH|union')).toMatchObject({ dashed: false, arrow: false });
  expect(draw().nodes[0]).toMatchObject({
    colour: vocabulary.entityTypes.find((t) => t.type === 'PERSON')!.colour,
  });
});

test('what is not factual is drawn only on demand, says why, and shares no id with a fact', () => {
  expect(draw().edges.some((e) => e.ghost)).toBe(false);
  const shown = draw(undefined, [
    ghost,
    { ...ghost, key: 'ortiz|HEADS|alder', type: 'HEADS', source: 'ortiz' },
  ]);
  expect(shown.edges.filter((e) => e.ghost).map((e) => e.label)).toEqual([
    'attacked · denied',
    'heads · denied',
  ]);
  expect(new Set(shown.edges.map((e) => e.id)).size).toBe(shown.edges.length);
});

test('the legend counts what there is and what the other filters leave', () => {
  const filters = withHidden(initialFilters(vocabulary), 'relations', new Set(['ACCUSED']));
  const { entities, relations } = legend(graph, vocabulary, filters);
  expect(entities.find((r) => r.value === 'DATE')).toEqual({
    value: 'DATE',
    total: 1,
    shown: 1,
    hidden: true,
  });
  expect(relations.find((r) => r.value === 'BORN_ON')).toMatchObject({ total: 1, shown: 0, hidden: false });
  expect(relations.find((r) => r.value === 'ACCUSED')).toMatchObject({ total: 1, shown: 1, hidden: true });
  expect(relations.some((r) => r.value === 'WON')).toBe(false);
});

test('lines are filtered by how they are said, by whom, and in which article', () => {
  const all = initialFilters(vocabulary);
  const rich: GraphView = {
    ...graph,
    edges: [
      edge('ortiz', 'HEADS', 'alder', {
        modalities: ['asserted', 'reported'],
        speakers: ['article', 'Times'],
      }),
      edge('ortiz', 'ACCUSED', 'union', { modalities: ['reported'], speakers: ['Times'], articles: ['a2'] }),
    ],
  };
  const types = (filters: Filters) =>
    scene({ graph: rich, vocabulary, view: shown(filters), palette: palette('light'), ghosts: [] }).edges
      .length;
  expect(types(all)).toBe(2);
  expect(types(withHidden(all, 'modalities', new Set(['reported'])))).toBe(1);
  expect(types(withHidden(all, 'modalities', new Set(['reported', 'asserted'])))).toBe(0);
  expect(types(withHidden(all, 'speakers', new Set(['Times'])))).toBe(1);
  expect(types(withHidden(all, 'articles', new Set(['a2'])))).toBe(1);
  const rows = legend(rich, vocabulary, withHidden(all, 'speakers', new Set(['Times'])));
  expect(rows.speakers).toEqual([
    { value: 'Times', total: 2, shown: 2, hidden: true },
    { value: 'article', total: 1, shown: 1, hidden: false },
  ]);
  expect(rows.articles.find((r) => r.value === 'a2')).toMatchObject({ total: 1, shown: 0 });
});

test('what hangs on nothing is counted and drawn on demand, or while it is selected', () => {
  const all = initialFilters(vocabulary);
  const alone: GraphView = { ...graph, nodes: [...graph.nodes, node('hermit', 'PERSON')] };
  const ids = (filters: Filters, selected: string | null = null) =>
    scene({
      graph: alone,
      vocabulary,
      view: shown(filters),
      palette: palette('light'),
      ghosts: [],
      selected,
    }).nodes.map((n) => n.id);
  expect(ids(all)).not.toContain('hermit');
  expect(legend(alone, vocabulary, all).unconnected).toBe(1);
  expect(ids({ ...all, unconnected: true })).toContain('hermit');
  expect(ids(all, 'hermit')).toContain('hermit');
  expect(ids(withHidden(all, 'relations', new Set(graph.edges.map((e) => e.type))))).toEqual([]);
});

test('filters are the same whatever the order in which they were switched', () => {
  const all = initialFilters(vocabulary);
  const one = withHidden(all, 'speakers', new Set(['a', 'b']));
  expect(sameFilters(one, withHidden(all, 'speakers', new Set(['b', 'a'])))).toBe(true);
  expect(sameFilters(one, all)).toBe(false);
  expect(sameFilters({ ...all, unconnected: true }, all)).toBe(false);
});

test('sizes grow with mentions and shrink with the graph', () => {
  expect(nodeSize(8)).toBeGreaterThan(nodeSize(2));
  expect(nodeSize(0)).toBe(nodeSize(1));
  expect(sizeScale(2000)).toBeLessThan(sizeScale(200));
});

test('a node stands out with its edges and neighbours, an edge with its ends', () => {
  const drawn = draw();
  const at = incidence(drawn);
  expect(focusOf({ kind: 'node', id: 'alder' }, drawn, at)).toEqual({
    nodes: new Set(['alder', 'ortiz', 'union']),
    edges: new Set(['ortiz|HEADS|alder', 'union|RELATED|alder']),
  });
  expect([...focusOf({ kind: 'edge', id: 'ortiz|ACCUSED|union' }, drawn, at).nodes]).toEqual([
    'ortiz',
    'union',
  ]);
});

test('parallel edges never lie on each other, whatever their directions', () => {
  const ends = fc.array(fc.constantFrom<[string, string]>(['a', 'b'], ['b', 'a'], ['a', 'c'], ['a', 'a']), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(ends, (pairs) => {
      const edges = pairs.map(([source, target]) => ({ source, target }));
      const bends = curvatures(edges);
      // Seen from the smaller name, so that both directions of a pair compare.
      const lines = edges.map(
        (e, i) =>
          `${[e.source, e.target].sort()} ${(e.source <= e.target ? bends[i]! : -bends[i]!).toFixed(6)}`,
      );
      expect(new Set(lines.map((l) => l.replace('-0.000000', '0.000000'))).size).toBe(edges.length);
      for (const b of bends)
        expect(Math.abs(b)).toBeLessThanOrEqual(edges.some((e) => e.source === e.target) ? 9 : 0.9);
    }),
  );
});

test('a single edge is straight', () => {
  expect(curvatures([{ source: 'a', target: 'b' }])).toEqual([0]);
});
