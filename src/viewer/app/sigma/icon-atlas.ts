/** All icons of the vocabulary in one picture, a square each, white on nothing. */
export interface IconAtlas {
  readonly canvas: HTMLCanvasElement;
  /** Squares in the picture: a power of two, as WebGL 1 wants for mipmaps. */
  readonly count: number;
  index(icon: string): number;
}

const SIDE = 64;

export function iconAtlas(icons: Readonly<Record<string, readonly string[]>>): IconAtlas {
  const names = Object.keys(icons);
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, names.length)));
  const canvas = document.createElement('canvas');
  canvas.width = count * SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext('2d')!;
  pen.strokeStyle = '#fff';
  pen.lineWidth = 2.2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  names.forEach((name, i) => {
    pen.setTransform(SIDE / 24, 0, 0, SIDE / 24, i * SIDE, 0);
    for (const path of icons[name]!) pen.stroke(new Path2D(path));
  });
  return { canvas, count, index: (icon) => Math.max(0, names.indexOf(icon)) };
}
