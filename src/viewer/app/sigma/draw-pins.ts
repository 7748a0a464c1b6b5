import type { Disc } from '../../display/edge-geometry';
import type { Palette } from '../../display/palette';

/** Radius of the head of a pin, in pixels. */
const HEAD = 3.4;

export interface PinnedDisc extends Disc {
  readonly faded: boolean;
}

/** A pin in the rim of every disc that stays where it was put. */
export function drawPins(pen: CanvasRenderingContext2D, discs: readonly PinnedDisc[], p: Palette): void {
  for (const { x, y, size, faded } of discs) {
    pen.globalAlpha = faded ? 0.2 : 1;
    const foot = { x: x + size * 0.55, y: y - size * 0.55 };
    const head = { x: foot.x + 7, y: foot.y - 7 };
    const stroke = (width: number, colour: string) => {
      pen.lineCap = 'round';
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.beginPath();
      pen.moveTo(foot.x, foot.y);
      pen.lineTo(head.x, head.y);
      pen.stroke();
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(head.x, head.y, HEAD + (width - 2) / 2, 0, 2 * Math.PI);
      pen.fill();
    };
    // First in the colour of the surface: a rim that stands off from disc and lines.
    stroke(5.5, p.surface);
    stroke(2, p.text);
  }
  pen.globalAlpha = 1;
}
