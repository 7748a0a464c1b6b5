import { listText, textList } from './list-text';

/** The part of the picture that the window shows, in the units of the layout: its middle, and how much lies across the shorter side. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

/** Six digits are finer than a pixel, also where little is left of much. */
const short = (value: number): string => String(Number(value.toPrecision(6)));

/** `sight=12.3*.-40*.512` */
export const sightText = ({ x, y, span }: Sight): string =>
  new URLSearchParams({ sight: listText([x, y, span].map(short)) }).toString();

/** The sight that an address asks for, or null. */
export function sightOf(hash: string): Sight | null {
  const words = textList(new URLSearchParams(hash.replace(/^#/, '')).get('sight') ?? '');
  const [x, y, span] = words.map(Number);
  return words.length === 3 && [x, y, span].every(Number.isFinite) && span! > 0
    ? { x: x!, y: y!, span: span! }
    : null;
}
