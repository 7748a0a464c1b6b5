import { type Drawing, px, type Shape } from './shapes';

/** A drawing as an SVG file that needs nothing else: opens in browsers, Inkscape, Illustrator. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Characters that XML 1.0 knows no way to write.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (c) => ENTITIES[c]!);

type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? px(value) : escaped(value!)}"`)
    .join('');

function element(shape: Shape): string {
  const opacity = shape.alpha === undefined || shape.alpha === 1 ? undefined : shape.alpha;
  if (shape.kind === 'path') {
    const { d, fill, stroke, width, dash, at } = shape;
    return `<path${written({
      d,
      fill: fill ?? 'none',
      stroke,
      'stroke-width': width,
      'stroke-dasharray': dash?.map(px).join(' '),
      'stroke-linecap': stroke && !dash ? 'round' : undefined,
      'stroke-linejoin': stroke ? 'round' : undefined,
      transform: at && `translate(${px(at.x)} ${px(at.y)}) scale(${Math.round(at.scale * 10_000) / 10_000})`,
      opacity,
    })}/>`;
  }
  const { x, y, angle, text, font, anchor, fill, halo } = shape;
  const turn = angle === 0 ? undefined : `rotate(${px((angle * 180) / Math.PI)} ${px(x)} ${px(y)})`;
  return `<text${written({
    x,
    // Inkscape knows no `dominant-baseline`: a third of the size below the middle is the line of the letters.
    y: y + font.size * 0.35,
    'text-anchor': anchor,
    'font-family': font.family,
    'font-size': font.size,
    'font-weight': font.weight,
    fill,
    stroke: halo,
    'stroke-width': halo && 4,
    'stroke-linejoin': halo && 'round',
    'paint-order': halo && 'stroke',
    transform: turn,
    opacity,
  })}>${escaped(text)}</text>`;
}

export function svgText({ width, height, background, title, shapes }: Drawing): string {
  const size = { width, height, viewBox: `0 0 ${px(width)} ${px(height)}` };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg"${written(size)} role="img">`,
    `<title>${escaped(title)}</title>`,
    ...(background === null ? [] : [`<rect width="100%" height="100%" fill="${escaped(background)}"/>`]),
    ...shapes.map(element),
    '</svg>\n',
  ].join('\n');
}
