import fc from 'fast-check';
import { type LayoutInput, layout } from '../../src/viewer/display/layout';
import { besideNeighbours, seedPositions } from '../../src/viewer/display/seed-positions';
import { components, rows, shelved } from '../../src/viewer/display/shelf';

/** A ring with chords, and lone nodes behind it. */
function ring(order: number, lone = 0): LayoutInput {
  const ids = Array.from({ length: order + lone }, (_, i) => `n${i}`);
  const seeds = seedPositions(ids, (id) => (Number(id.slice(1)) < order ? 2 : 0));
  const nodes = Float32Array.from(ids.flatMap((id) => [seeds.get(id)!.x, seeds.get(id)!.y, 9]));
  const edges = Uint32Array.from(
    Array.from({ length: order }, (_, i) => [i, (i + 1) % order, i, (i * 7) % order]).flat(),
  );
  return { nodes, edges, fixed: [] };
}
const result = (input: LayoutInput): Float32Array => [...layout(input)].at(-1)!;
const pair = (at: Float32Array, i: number, j: number) =>
  Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);

test('the layout stops by itself, gives finite places, and the same graph gives the same picture', () => {
  const first = result(ring(40));
  expect(first).toHaveLength(80);
  expect(first.every(Number.isFinite)).toBe(true);
  expect([...result(ring(40))]).toEqual([...first]);
});

test('no disc lies on another', () => {
  const at = result(ring(40, 12));
  for (let i = 0; i < 52; i++) for (let j = 0; j < i; j++) expect(pair(at, i, j)).toBeGreaterThan(18);
});

test('what hangs on nothing stands under the graph', () => {
  const at = result(ring(30, 8));
  const heights = Array.from(at).filter((_, i) => i % 2 === 1);
  expect(Math.max(...heights.slice(30))).toBeLessThan(Math.min(...heights.slice(0, 30)));
});

test('fixed nodes stay where they are when new ones come', () => {
  const { nodes, edges } = ring(20);
  const placed = result({ nodes, edges, fixed: [] });
  const known = Float32Array.from(
    Array.from({ length: 20 }, (_, i) => [placed[2 * i]!, placed[2 * i + 1]!, 9]).flat(),
  );
  const fixed = Array.from({ length: 19 }, (_, i) => i);
  const at = result({ nodes: known, edges, fixed });
  for (const i of fixed) expect([at[2 * i], at[2 * i + 1]]).toEqual([placed[2 * i], placed[2 * i + 1]]);
});

test('nothing to lay out is no error', () => {
  expect([...layout({ nodes: new Float32Array(), edges: new Uint32Array(), fixed: [] })]).toEqual([]);
  expect(result(ring(0, 5))).toHaveLength(10);
});

test('seed places are all different and do not depend on the order of the rows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 40 }), (ids) => {
      const forward = seedPositions(ids, (id) => id.length);
      const backward = seedPositions([...ids].reverse(), (id) => id.length);
      for (const id of ids) expect(backward.get(id)).toEqual(forward.get(id));
      expect(new Set([...forward.values()].map((p) => `${p.x} ${p.y}`)).size).toBe(ids.length);
    }),
  );
});

test('a new node begins beside its neighbours', () => {
  const at = new Map([
    ['a', { x: 100, y: 0 }],
    ['b', { x: 200, y: 0 }],
  ]);
  const place = besideNeighbours('new', ['a', 'b', 'unknown'], at)!;
  expect(Math.hypot(place.x - 150, place.y)).toBeCloseTo(12);
  expect(besideNeighbours('new', ['unknown'], at)).toBeNull();
});

test('components and the shelf', () => {
  const edges = Uint32Array.from([0, 1, 1, 2, 3, 4]);
  const roots = components(6, edges);
  expect(roots[0]).toBe(roots[2]);
  expect(roots[3]).not.toBe(roots[0]);
  expect(shelved(6, edges, (i) => i)).toEqual([3, 4, 5]);
  expect(shelved(2, new Uint32Array(), () => 1)).toEqual([]);
  expect(rows(5, 10, 50, 0, 0).map((p) => [p.x, p.y])).toEqual([
    [-15, 0],
    [-5, 0],
    [5, 0],
    [15, 0],
    [0, -6.2],
  ]);
});

test('the two of a pair stand side by side on the shelf, however wide it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 500 }), (pairs, width) => {
      const places = rows(2 * pairs, 10, width, 0, 0);
      for (let i = 0; i < pairs; i++) expect(places[2 * i]!.y).toBe(places[2 * i + 1]!.y);
    }),
  );
});
