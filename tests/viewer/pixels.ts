import type { Page } from 'playwright-core';

/** Where on the page the canvas has this colour, from top to bottom. */
export async function pixels(page: Page, hex: string, tolerance = 8): Promise<{ x: number; y: number }[]> {
  const box = (await page.locator('.canvas').boundingBox())!;
  const png = (await page.locator('.canvas').screenshot()).toString('base64');
  const found = await page.evaluate(PIXELS, {
    png,
    tolerance,
    rgb: [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)),
  });
  return (found as { x: number; y: number }[]).map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
}

/** Runs in the page: decodes the picture and looks for the colour. A string, because the tests know no DOM types. */
const PIXELS = new Function(
  'wanted',
  `const image = new Image();
  image.src = 'data:image/png;base64,' + wanted.png;
  return image.decode().then(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const found = [];
    for (let i = 0; i < data.length; i += 4)
      if (wanted.rgb.every((v, c) => Math.abs(v - data[i + c]) < wanted.tolerance)) found.push({ x: (i / 4) % image.width, y: Math.floor(i / 4 / image.width) });
    return found;
  });`,
) as (wanted: { png: string; tolerance: number; rgb: number[] }) => unknown;
