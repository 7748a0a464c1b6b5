import fc from 'fast-check';
import type { GraphEdge, GraphNode } from '../../src/server/api';
import { communities, rankOf } from '../../src/viewer/display/communities';
import { candidates, tally, wantedOf } from '../../src/viewer/display/expand';
import { incidence, standsOut } from '../../src/viewer/display/focus';
import { inside, isClick, rectangle } from '../../src/viewer/display/lasso';
import { around, linksOf } from '../../src/viewer/display/links';
import { filtered, shown } from '../../src/viewer/display/shown';
import { hide, initialView, isolate, pin, unpin } from '../../src/viewer/display/view';

const node = (id: string, mentions = 1, type = 'PERSON'): GraphNode => ({
  id,
  name: id.toUpperCase(),
  type,
  subtype: null,
  aliases: [],
  mentions,
  articles: ['one'],
  publishers: [],
  published: [],
});
const edge = (source: string, target: string, type = 'KNOWS', n = 0): GraphEdge =>
  ({
    ...{ key: `${source}|${type}|${target}|${n}`, type, source, target, predicate: null, role: null },
    ...{ confidence: 0.9, statements: 1, sources: 1, hedged: false, modalities: ['asserted'] },
    ...{ speakers: ['article'], articles: ['one'] },
  }) as unknown as GraphEdge;

const VIEW = initialView({ entityTypes: [] });
const ids = (nodes: readonly { id: string }[]) => nodes.map((n) => n.id);

/** a – b – c – d, and e beside. */
const chain = {
  nodes: ['a', 'b', 'c', 'd', 'e'].map((id) => node(id)),
  edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')],
};

describe('what is shown', () => {
  test('what is shown alone is there even without a line', () => {
    const input = { graph: chain, ghosts: [] };
    expect(ids(shown({ ...input, view: VIEW }).nodes)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(shown({ ...input, view: isolate(VIEW, ['a', 'e']) }).nodes)).toEqual(['a', 'e']);
    expect(ids(filtered({ ...input, view: isolate(VIEW, ['a', 'e']) }).nodes)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a hidden entity takes its lines with it', () => {
    const seen = shown({ graph: chain, ghosts: [], view: hide(VIEW, ['b']) });
    expect([ids(seen.nodes), seen.edges.map((e) => e.key)]).toEqual([['c', 'd'], ['c|KNOWS|d|0']]);
  });
});

describe('around an entity', () => {
  test('one step, two steps, both ways along the lines', () => {
    const links = linksOf(chain.edges);
    expect([...around(['b'], links, 1)].sort()).toEqual(['a', 'b', 'c']);
    expect([...around(['b'], links, 2)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...around(['e'], links, 2)]).toEqual(['e']);
  });

  test('neighbours that are missing: the most connected first, by kind of line and of entity, as many as wanted', () => {
    const whole = {
      nodes: [node('hub'), node('x', 1), node('y', 9), node('z', 2, 'LOCATION'), node('far')],
      edges: [
        ...[edge('hub', 'x'), edge('y', 'hub', 'OWNS'), edge('hub', 'z'), edge('hub', 'z', 'OWNS')],
        edge('x', 'far'),
      ],
      ghosts: [],
    };
    const found = candidates(['hub'], whole, new Set(['hub']));
    expect(ids(found.map((c) => c.node))).toEqual(['z', 'x', 'y']);
    expect(found[0]!.types).toEqual(['KNOWS', 'OWNS']);
    const any = { relation: null, entity: null, most: 9 };
    expect(ids(wantedOf(found, { ...any, relation: 'OWNS' }).map((c) => c.node))).toEqual(['z', 'y']);
    expect(ids(wantedOf(found, { ...any, entity: 'PERSON' }).map((c) => c.node))).toEqual(['x', 'y']);
    expect(ids(wantedOf(found, { ...any, most: 1 }).map((c) => c.node))).toEqual(['z']);
    expect(candidates(['hub'], whole, new Set(['hub', 'x', 'y', 'z']))).toEqual([]);
    expect(tally(['b', 'a', 'b'])).toEqual([
      { value: 'b', count: 2 },
      { value: 'a', count: 1 },
    ]);
  });
});

describe('lasso and rectangle', () => {
  const spots = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });

  test('a rectangle holds what lies between its sides, from whichever corner it is drawn', () => {
    fc.assert(
      fc.property(spots, spots, spots, (a, b, { x, y }) => {
        // Off the sides themselves.
        const spot = { x: x + 0.5, y: y + 0.5 };
        const between = (v: number, p: number, q: number) => v > Math.min(p, q) && v < Math.max(p, q);
        expect(inside(spot, rectangle(a, b))).toBe(between(spot.x, a.x, b.x) && between(spot.y, a.y, b.y));
      }),
    );
  });

  test('a lasso around an L leaves its notch out', () => {
    const l = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 10 },
      { x: 10, y: 10 },
      { x: 10, y: 20 },
      { x: 0, y: 20 },
    ];
    expect([inside({ x: 5, y: 15 }, l), inside({ x: 15, y: 15 }, l), inside({ x: 15, y: 5 }, l)]).toEqual([
      ...[true, false, true],
    ]);
  });

  test('a press that hardly moves is a click', () => {
    expect(
      isClick([
        { x: 1, y: 1 },
        { x: 3, y: 2 },
      ]),
    ).toBe(true);
    expect(
      isClick([
        { x: 1, y: 1 },
        { x: 3, y: 2 },
        { x: 9, y: 2 },
      ]),
    ).toBe(false);
  });
});

describe('communities', () => {
  const clique = (names: readonly string[]) =>
    names.flatMap((a, i) => names.slice(i + 1).map((b) => edge(a, b)));
  const left = ['a', 'b', 'c', 'd'];
  const right = ['w', 'x', 'y'];
  const nodes = [...left, ...right, 'alone'].map((id, i) => node(id, i));
  const edges = [...clique(left), ...clique(right), edge('d', 'w')];

  test('two tight groups with one line between are two communities, the larger first; what hangs on nothing is in none', () => {
    const found = communities(nodes, edges);
    expect(found.map((c) => ids(c.members).sort())).toEqual([left, right]);
    expect(ids(found[0]!.members)[0]).toBe('d');
    expect(rankOf(found).get('alone')).toBeUndefined();
  });

  test('the same whatever the order of nodes and lines', () => {
    const wanted = communities(nodes, edges);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(nodes, { minLength: nodes.length }),
        fc.shuffledSubarray(edges, { minLength: edges.length }),
        (someNodes, someEdges) => expect(communities(someNodes, someEdges)).toEqual(wanted),
      ),
    );
  });

  test('self-loops and lines to what is not there are no matter', () => {
    expect(communities(nodes, [...edges, edge('a', 'a'), edge('a', 'gone')])).toEqual(
      communities(nodes, edges),
    );
    expect(communities(nodes, [edge('a', 'a')])).toEqual([]);
  });
});

describe('what stands out', () => {
  const line = (id: string, source: string, target: string) => ({
    ...{ id, key: id, source, target, label: '', colour: '', width: 1, curvature: 0 },
    ...{ dashed: false, arrow: true, ghost: false },
  });
  const scene = { nodes: [], edges: [line('ab', 'a', 'b'), line('bc', 'b', 'c')] };
  const at = incidence(scene);
  const none = { hovered: null, selected: null, picked: new Set<string>(), way: null };
  const node = (id: string) => ({ kind: 'node', id }) as const;

  test('picked entities with the lines between; a path before a selection; a hovered one before all', () => {
    const picked = new Set(['a', 'b']);
    expect(standsOut({ ...none, picked }, scene, at)).toEqual({ nodes: picked, edges: new Set(['ab']) });
    const way = { nodes: new Set(['b', 'c']), edges: new Set(['bc']) };
    expect(standsOut({ ...none, picked, way, selected: node('a') }, scene, at)).toBe(way);
    expect(standsOut({ ...none, way, hovered: node('a') }, scene, at)!.edges).toEqual(new Set(['ab']));
    expect(standsOut(none, scene, at)).toBeNull();
  });
});

test('pinned entities keep their places until they are unpinned', () => {
  const pinned = pin(pin(VIEW, { a: { x: 1, y: 2 } }), { b: { x: 3, y: 4 } });
  expect(pinned.pinned).toEqual({ a: { x: 1, y: 2 }, b: { x: 3, y: 4 } });
  expect(unpin(pinned, ['a']).pinned).toEqual({ b: { x: 3, y: 4 } });
});
