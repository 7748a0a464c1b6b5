import { chooseLabels, type Drawn, type EdgeText, type Measure, type NodeText } from '../choose-labels';
import type { Disc } from '../edge-geometry';
import type { Focus } from '../focus';
import type { Palette } from '../palette';
import type { Scene, SceneEdge } from '../scene';
import { edgePath } from './edge-path';
import { box, circle, type Shape } from './shapes';

/** The graph as it stands in the window, as shapes. */

export interface PictureInput {
  readonly scene: Scene;
  /** Where each node is on the screen; those outside are left out by the frame. */
  readonly discs: ReadonlyMap<string, Disc>;
  /** How much thinner or thicker lines are at this zoom. */
  readonly zoom: number;
  readonly focus: Focus | null;
  readonly selected: ReadonlySet<string>;
  readonly width: number;
  readonly palette: Palette;
  /** Edges have their words at this zoom. */
  readonly edgeLabels: boolean;
  /** Paths of the icon of a type, in a square of 24. */
  icon(type: string): readonly string[];
  measure: Measure;
}

/** A disc smaller than this has no icon, and none smaller than the second has a name. */
const WITH_ICON = 6;
const WITH_LABEL = 5;
const FADED = 0.2;

export function pictureShapes(input: PictureInput): Shape[] {
  const { scene, discs, focus, palette } = input;
  const faded = (inside: boolean | undefined) => (focus === null || inside ? undefined : FADED);
  const edges = scene.edges.flatMap((e) => {
    const [source, target] = [discs.get(e.source), discs.get(e.target)];
    return source && target ? edgeShapes(e, source, target, input.zoom, faded(focus?.edges.has(e.id))) : [];
  });
  const nodes = scene.nodes.flatMap((n) => {
    const disc = discs.get(n.id);
    if (!disc) return [];
    const alpha = faded(focus?.nodes.has(n.id));
    const ring = input.selected.has(n.id)
      ? [path(circle(disc.x, disc.y, disc.size + 5), { fill: palette.accent })]
      : [];
    return [
      ...ring,
      path(circle(disc.x, disc.y, disc.size + 1.5), { fill: palette.surface }),
      path(circle(disc.x, disc.y, disc.size), { fill: n.colour, alpha }),
      ...(disc.size < WITH_ICON ? [] : iconShapes(input.icon(n.type), disc, alpha)),
    ];
  });
  return [...edges, ...nodes, ...labelShapes(input)];
}

type Path = Extract<Shape, { kind: 'path' }>;
const path = (
  d: string,
  look: Omit<Path, 'kind' | 'd' | 'alpha'> & { alpha?: number | undefined },
): Shape => {
  const { alpha, ...rest } = look;
  return { kind: 'path', d, ...rest, ...(alpha !== undefined && { alpha }) };
};

function edgeShapes(
  e: SceneEdge,
  source: Disc,
  target: Disc,
  zoom: number,
  alpha: number | undefined,
): Shape[] {
  const width = Math.max(1.1, e.width * zoom);
  const { line, head } = edgePath(source, target, { curvature: e.curvature, width, arrow: e.arrow });
  const dash = e.dashed ? { dash: [6, 4] } : {};
  return [
    path(line, { stroke: e.colour, width, alpha, ...dash }),
    ...(head === '' ? [] : [path(head, { fill: e.colour, alpha })]),
  ];
}

function iconShapes(paths: readonly string[], disc: Disc, alpha: number | undefined): Shape[] {
  const side = disc.size * 1.24;
  const at = { x: disc.x - side / 2, y: disc.y - side / 2, scale: side / 24 };
  return paths.map((d) => path(d, { stroke: '#ffffff', width: 2.2, at, alpha }));
}

function labelShapes({
  scene,
  discs,
  focus,
  selected,
  width,
  palette,
  edgeLabels,
  measure,
}: PictureInput): Shape[] {
  const state = (id: string, inside: ReadonlySet<string> | undefined) =>
    selected.has(id) ? 2 : inside?.has(id) ? 1 : 0;
  const nodes = scene.nodes.flatMap((n): NodeText[] => {
    const disc = discs.get(n.id);
    const s = state(n.id, focus?.nodes);
    return disc && (disc.size > WITH_LABEL || s > 0) ? [{ ...disc, label: n.label, state: s }] : [];
  });
  const worded = focus ? scene.edges.filter((e) => focus.edges.has(e.id)) : edgeLabels ? scene.edges : [];
  const edges = worded.flatMap((e): EdgeText[] => {
    const [source, target] = [discs.get(e.source), discs.get(e.target)];
    if (!source || !target) return [];
    return [{ label: e.label, source, target, curvature: e.curvature, state: state(e.id, focus?.edges) }];
  });
  return chooseLabels(nodes, edges, palette, focus !== null, width, measure).flatMap((l) =>
    labelShape(l, palette),
  );
}

/** `500 12.5px Inter, …` in its parts. */
export function fontOf(font: string): { weight: number; size: number; family: string } {
  const [, weight, size, family] = /^(\d+) ([\d.]+)px (.+)$/.exec(font)!;
  return { weight: Number(weight), size: Number(size), family: family! };
}

function labelShape(
  { x, y, angle, width, height, label, font, colour, alpha, plate }: Drawn,
  p: Palette,
): Shape[] {
  const text: Shape = {
    ...{ kind: 'text', x, y, angle, text: label, font: fontOf(font), anchor: 'middle', fill: colour, alpha },
    ...(!plate || angle !== 0 ? { halo: p.surface } : {}),
  };
  const behind =
    plate && angle === 0
      ? [path(box(x - width / 2, y - height / 2, width, height), { fill: p.surface })]
      : [];
  return [...behind, text];
}
