import fc from 'fast-check';
import { edgeAnchor } from '../../src/viewer/display/edge-geometry';
import { type LabelBox, placeLabels } from '../../src/viewer/display/label-placement';

const box = (x: number, y: number, more: Partial<LabelBox> = {}): LabelBox => ({
  ...{ x, y, width: 80, height: 14, angle: 0, priority: 1, forced: false },
  ...more,
});

test('of two labels at one place the more important is drawn', () => {
  const [weak, strong] = [box(0, 0), box(10, 2, { priority: 5 })];
  expect(placeLabels([weak, strong])).toEqual([strong]);
});

test('a forced label is drawn in any case and others make room', () => {
  const forced = box(0, 0, { forced: true, priority: 0 });
  expect(placeLabels([box(5, 0, { priority: 99 }), forced])).toEqual([forced]);
});

test('a label does not cover a disc', () => {
  expect(placeLabels([box(0, 0)], [{ x: 20, y: 0, r: 12 }])).toEqual([]);
  expect(placeLabels([box(0, 0)], [{ x: 20, y: 40, r: 12 }])).toHaveLength(1);
});

test('an important label may cover smaller discs, but no larger ones and no other label', () => {
  const important = box(0, 0, { covers: 12 });
  expect(placeLabels([important], [{ x: 20, y: 0, r: 12 }])).toEqual([important]);
  expect(placeLabels([important], [{ x: 20, y: 0, r: 13 }])).toEqual([]);
  const first = box(0, 0, { priority: 5 });
  expect(placeLabels([first, important])).toEqual([first]);
});

test('labels that lie flat never overlap', () => {
  const boxes = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 20, max: 160 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(boxes, (list) => {
      const placed = placeLabels(list.map(({ x, y, width }) => box(x, y, { width })));
      for (const a of placed)
        for (const b of placed)
          if (a !== b)
            expect(Math.abs(a.y - b.y) >= 10 || Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 8).toBe(
              true,
            );
    }),
  );
});

test('the label of an edge stands upright on its middle, beside it when curved, above a loop', () => {
  const [a, b] = [
    { x: 0, y: 0, size: 10 },
    { x: 100, y: 0, size: 10 },
  ];
  expect(edgeAnchor(a, b, 0)).toMatchObject({ x: 50, y: 0, room: 80 });
  expect(edgeAnchor(a, b, 0.4).y).toBeCloseTo(-20);
  expect(edgeAnchor(b, a, 0.4).y).toBeCloseTo(20);
  expect(Math.abs(edgeAnchor(b, a, 0).angle)).toBeLessThanOrEqual(Math.PI / 2);
  expect(edgeAnchor(a, a, 1).y).toBeLessThan(-10);
});

test('a loop stands above its node, the next one around it', () => {
  const disc = { x: 50, y: 50, size: 10 };
  const [first, second] = [edgeAnchor(disc, disc, 1), edgeAnchor(disc, disc, 2)];
  expect(first).toMatchObject({ x: 50, angle: 0 });
  expect(first.y).toBeLessThan(disc.y - disc.size);
  expect(second.y).toBeLessThan(first.y);
});
