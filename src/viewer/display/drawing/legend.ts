import type { VocabularyView } from '../../../server/api';
import type { Palette } from '../palette';
import type { Scene } from '../scene';
import { box, circle, type Shape } from './shapes';

/** What colours and lines mean, for a picture that stands alone: on a plate in the corner. */

const ROW = 22;
const SIDE = 14;
const INDENT = 26;
const FAMILY = 'Inter, ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const FONT = { weight: 500, size: 12.5, family: FAMILY };

interface Row {
  readonly label: string;
  mark(x: number, y: number): Shape[];
}

export interface LegendInput {
  readonly scene: Scene;
  readonly vocabulary: VocabularyView;
  readonly palette: Palette;
  /** Width of a text in this size. */
  measure(label: string, font: string): number;
}

export function legendShapes({ scene, vocabulary, palette, measure }: LegendInput): Shape[] {
  const colourOf = new Map(scene.nodes.map((n) => [n.type, n.colour]));
  const typed = vocabulary.entityTypes.filter((t) => colourOf.get(t.type) === t.colour);
  const entities = typed.map(({ plural, colour }): Row => ({ label: plural, mark: disc(colour) }));
  const colours = new Set(scene.edges.map((e) => e.colour));
  const lines = Object.entries(palette.quads)
    .filter(([, colour]) => colours.has(colour))
    .map(([quad, colour]): Row => ({ label: quad, mark: line(colour) }));
  const rows: Row[] = [
    ...entities,
    ...lines,
    ...(colours.has(palette.edge) ? [{ label: 'other relations', mark: line(palette.edge) }] : []),
    ...(scene.edges.some((e) => e.dashed && !e.ghost)
      ? [{ label: 'estimated only', mark: line(palette.faint, [4, 2.5]) }]
      : []),
    ...(scene.edges.some((e) => e.ghost)
      ? [{ label: 'not factual', mark: line(palette.ghost, [4, 2.5]) }]
      : []),
  ];
  if (rows.length === 0) return [];
  const widest = Math.max(...rows.map((r) => measure(r.label, `${FONT.weight} ${FONT.size}px ${FAMILY}`)));
  const plate: Shape = {
    ...{ kind: 'path', fill: palette.surface, stroke: palette.edge, width: 1, alpha: 0.94 },
    d: box(SIDE, SIDE, INDENT + widest + 2 * SIDE, rows.length * ROW + SIDE),
  };
  return [
    plate,
    ...rows.flatMap(({ label, mark }, i) => {
      const y = SIDE + SIDE / 2 + (i + 0.5) * ROW;
      const text = { text: label, font: FONT, anchor: 'start', fill: palette.text } as const;
      return [...mark(2 * SIDE, y), { kind: 'text', x: 2 * SIDE + INDENT, y, angle: 0, ...text } as Shape];
    }),
  ];
}

const disc =
  (colour: string) =>
  (x: number, y: number): Shape[] => [{ kind: 'path', d: circle(x + 8, y, 7), fill: colour }];

const line =
  (colour: string, dash?: readonly number[]) =>
  (x: number, y: number): Shape[] => [
    { kind: 'path', d: `M${x} ${y}h13`, stroke: colour, width: 2.4, ...(dash && { dash }) },
    { kind: 'path', d: `M${x + 12} ${y - 4}l6 4l-6 4z`, fill: colour },
  ];
