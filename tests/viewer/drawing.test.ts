import fc from 'fast-check';
import { edgePath } from '../../src/viewer/display/drawing/edge-path';
import { fontOf, pictureShapes } from '../../src/viewer/display/drawing/picture';
import type { Shape } from '../../src/viewer/display/drawing/shapes';
import { svgText } from '../../src/viewer/display/drawing/svg';
import { palette } from '../../src/viewer/display/palette';

const numbers = (d: string): number[] => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('an edge as a path', () => {
  const disc = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });

  test('begins at the rim of the one disc, and its tip stands before the rim of the other', () => {
    fc.assert(
      fc.property(disc, disc, fc.double({ min: -0.9, max: 0.9, noNaN: true }), (one, other, curvature) => {
        const [source, target] = [
          { ...one, size: 10 },
          { ...other, size: 14 },
        ];
        fc.pre(Math.hypot(one.x - other.x, one.y - other.y) > 80);
        const { line, head } = edgePath(source, target, { curvature, width: 2, arrow: true });
        const [x, y] = numbers(line);
        expect(Math.hypot(x! - one.x, y! - one.y)).toBeCloseTo(11, 0);
        const tip = numbers(head).slice(2, 4);
        expect(Math.hypot(tip[0]! - other.x, tip[1]! - other.y)).toBeCloseTo(16.5, 0);
      }),
    );
  });

  test('bends to the left of its direction, as on the canvas', () => {
    const ends = [
      { x: 0, y: 0, size: 5 },
      { x: 100, y: 0, size: 5 },
    ] as const;
    const [, , , controlY] = numbers(edgePath(...ends, { curvature: 0.4, width: 1, arrow: false }).line);
    expect(controlY).toBeLessThan(-10);
    expect(edgePath(...ends, { curvature: 0, width: 1, arrow: false })).toEqual({
      line: 'M6 0L94 0'.replace('94', '92.5'),
      head: '',
    });
  });

  test('a loop stands above its disc', () => {
    const here = { x: 50, y: 50, size: 10 };
    const { line, head } = edgePath(here, here, { curvature: 1, width: 2, arrow: true });
    expect(line).toContain('A');
    expect(
      numbers(head)
        .filter((_, i) => i % 2 === 1)
        .every((y) => y < 50),
    ).toBe(true);
  });
});

describe('the picture', () => {
  const p = palette('light');
  const scene = {
    nodes: ['a', 'b'].map((id) => ({
      id,
      label: `<${id}> & "co"`,
      type: 'PERSON',
      colour: '#123456',
      size: 10,
    })),
    edges: [
      {
        ...{ id: 'e', key: 'e', source: 'a', target: 'b', label: 'owns', colour: '#abcdef', width: 2 },
        ...{ curvature: 0.2, dashed: true, arrow: true, ghost: false },
      },
    ],
  };
  const input = {
    ...{ scene, palette: p, zoom: 1, width: 400, edgeLabels: true, focus: null, selected: new Set(['a']) },
    discs: new Map([
      ['a', { x: 80, y: 100, size: 10 }],
      ['b', { x: 300, y: 100, size: 10 }],
    ]),
    icon: () => ['M1 1L2 2'],
    measure: (text: string) => text.length * 7,
  };
  const shapes = pictureShapes(input);
  const svg = (all: readonly Shape[], background: string | null = p.surface) =>
    svgText({ width: 400, height: 200, background, title: 'a < b', shapes: all });

  test('holds lines, heads, discs, icons, a ring and all labels', () => {
    const paths = shapes.flatMap((s) => (s.kind === 'path' ? [s] : []));
    expect(paths.filter((s) => s.stroke === '#abcdef').map((s) => s.dash)).toEqual([[6, 4]]);
    expect(paths.filter((s) => s.fill === '#abcdef')).toHaveLength(1);
    expect(paths.filter((s) => s.fill === '#123456')).toHaveLength(2);
    expect(paths.filter((s) => s.at)).toHaveLength(2);
    expect(paths.filter((s) => s.fill === p.accent)).toHaveLength(1);
    expect(shapes.flatMap((s) => (s.kind === 'text' ? [s.text] : [])).sort()).toEqual([
      '<a> & "co"',
      '<b> & "co"',
      'owns',
    ]);
  });

  test('what is not in focus steps back', () => {
    const focused = pictureShapes({ ...input, focus: { nodes: new Set(['a']), edges: new Set() } });
    const discs = focused.flatMap((s) => (s.kind === 'path' && s.fill === '#123456' ? [s.alpha] : []));
    expect(discs).toEqual([undefined, 0.2]);
  });

  test('is well-formed SVG whatever the names hold', () => {
    const text = svg(shapes);
    expect(text).toContain('&lt;a&gt; &amp; &quot;co&quot;');
    expect(text).toContain('<title>a &lt; b</title>');
    expect(text).toContain(`fill="${p.surface}"/>`);
    expect(svg([], null)).not.toContain('<rect');
    const one = shapes.find((s) => s.kind === 'text')!;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const written = svg([{ ...one, text: name } as Shape]);
        const inside = /<text[^>]*>([\s\S]*)<\/text>/.exec(written)![1]!;
        expect(inside).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      }),
    );
  });

  test('fonts', () => {
    expect(fontOf('500 12.5px Inter, "Segoe UI"')).toEqual({
      weight: 500,
      size: 12.5,
      family: 'Inter, "Segoe UI"',
    });
  });
});
