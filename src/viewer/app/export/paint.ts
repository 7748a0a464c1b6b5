import type { Drawing, Shape } from '../../display/drawing/shapes';

/** A drawing as PNG, `scale` pixels for each of its own. Rejects where the browser cannot make so large a picture. */
export async function pngOf(drawing: Drawing, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const pen = canvas.getContext('2d')!;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  if (drawing.background !== null) {
    pen.fillStyle = drawing.background;
    pen.fillRect(0, 0, drawing.width, drawing.height);
  }
  for (const shape of drawing.shapes) {
    pen.save();
    paint(pen, shape);
    pen.restore();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser cannot make a picture of this size. Choose a smaller one.');
  return blob;
}

function paint(pen: CanvasRenderingContext2D, shape: Shape): void {
  pen.globalAlpha = shape.alpha ?? 1;
  pen.lineJoin = 'round';
  if (shape.kind === 'path') {
    const { d, at, fill, stroke, width = 1, dash } = shape;
    if (at) {
      pen.translate(at.x, at.y);
      pen.scale(at.scale, at.scale);
    }
    const path = new Path2D(d);
    if (fill) {
      pen.fillStyle = fill;
      pen.fill(path);
    }
    if (stroke) {
      pen.strokeStyle = stroke;
      pen.lineWidth = width;
      pen.lineCap = dash ? 'butt' : 'round';
      pen.setLineDash([...(dash ?? [])]);
      pen.stroke(path);
    }
    return;
  }
  const { x, y, angle, text, font, anchor, fill, halo } = shape;
  pen.translate(x, y);
  pen.rotate(angle);
  pen.font = `${font.weight} ${font.size}px ${font.family}`;
  pen.textAlign = anchor === 'middle' ? 'center' : anchor;
  pen.textBaseline = 'middle';
  if (halo) {
    pen.strokeStyle = halo;
    pen.lineWidth = 4;
    pen.strokeText(text, 0, 0);
  }
  pen.fillStyle = fill;
  pen.fillText(text, 0, 0);
}
