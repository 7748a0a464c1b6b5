import { chooseLabels, type EdgeText, type NodeText } from '../../display/choose-labels';
import type { Palette } from '../../display/palette';

/** Draws the labels on one 2D canvas, with a halo in the colour of the surface. */
export function createLabelPainter(pen: CanvasRenderingContext2D) {
  const widths = new Map<string, number>();
  const measure = (label: string, font: string): number => {
    const key = `${font}\n${label}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    pen.font = font;
    const width = pen.measureText(label).width;
    widths.set(key, width);
    return width;
  };

  /** `across`: width of the canvas in pixels. */
  return (
    nodes: readonly NodeText[],
    edges: readonly EdgeText[],
    p: Palette,
    fading: boolean,
    across: number,
  ): void => {
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.strokeStyle = p.surface;
    for (const box of chooseLabels(nodes, edges, p, fading, across, measure)) {
      pen.save();
      pen.translate(box.x, box.y);
      if (box.angle !== 0) pen.rotate(box.angle);
      pen.globalAlpha = box.alpha;
      pen.font = box.font;
      if (box.plate) {
        pen.fillStyle = p.surface;
        pen.fillRect(-box.width / 2, -box.height / 2, box.width, box.height);
      } else {
        pen.lineWidth = 4;
        pen.strokeText(box.label, 0, 0);
      }
      pen.fillStyle = box.colour;
      pen.fillText(box.label, 0, 0);
      pen.restore();
    }
  };
}
