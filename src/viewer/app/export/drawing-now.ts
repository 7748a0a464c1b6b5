import icons from 'virtual:entity-icons';
import { legendShapes } from '../../display/drawing/legend';
import { pictureShapes } from '../../display/drawing/picture';
import type { Drawing } from '../../display/drawing/shapes';
import { type Palette, palette as paletteOf, type Theme } from '../../display/palette';
import { scene as sceneOf } from '../../display/scene';
import { count } from '../../display/words';
import { frameNow } from '../state/canvas';
import { ranksOf } from '../state/picture';
import { getState } from '../state/store';

export interface PictureOptions {
  readonly background: boolean;
  readonly legend: boolean;
  readonly theme: Theme;
}

function textMeasure() {
  const pen = document.createElement('canvas').getContext('2d')!;
  return (label: string, font: string): number => {
    pen.font = font;
    return pen.measureText(label).width;
  };
}

/** What the window shows now, as shapes; null without a drawing. */
export function drawingNow({ background, legend, theme }: PictureOptions): Drawing | null {
  const frame = frameNow();
  const state = getState();
  const { graph, vocabulary, view, address, ghosts } = state;
  if (frame === null || graph === null || vocabulary === null) return null;
  const palette: Palette = paletteOf(theme);
  const scene = sceneOf({
    ...{ graph, vocabulary, view, palette, selected: address.node, communities: ranksOf(state) },
    ghosts: (address.disputed && ghosts) || [],
  });
  const iconOf = new Map(vocabulary.entityTypes.map((t) => [t.type, t.icon]));
  const measure = textMeasure();
  const shapes = pictureShapes({
    ...frame,
    scene,
    palette,
    icon: (type) => icons[iconOf.get(type) ?? ''] ?? [],
    measure,
  });
  return {
    width: frame.width,
    height: frame.height,
    background: background ? palette.surface : null,
    title: `newsgraph: ${count(scene.nodes.length, 'entity', 'entities')}, ${count(scene.edges.length, 'relation')}`,
    shapes: legend ? [...shapes, ...legendShapes({ scene, vocabulary, palette, measure })] : shapes,
  };
}
