import type { Range } from './days';
import type { Period } from './period';
import { type Bar, barAt } from './timeline';

/** The chosen bars of a timeline, by index; both belong to it. */
export type Window = readonly [first: number, last: number];

type Bars = readonly Pick<Bar, 'from' | 'to'>[];

/** The bars that a period reaches into; all of them where it is open. */
export const windowOf = (bars: Bars, { from, to }: Pick<Period, 'from' | 'to'>): Window => [
  from === null ? 0 : barAt(bars, from),
  to === null ? Math.max(0, bars.length - 1) : barAt(bars, to),
];

/** The days of a window. At either end it is open, so that what comes later is shown too, but not where only a part of the time is drawn. */
export function periodOf(bars: Bars, [first, last]: Window, span: Range | null): Pick<Period, 'from' | 'to'> {
  const ends = span === null;
  return {
    from: ends && first === 0 ? null : bars[first]!.from,
    to: ends && last === bars.length - 1 ? null : bars[last]!.to,
  };
}

/** What a hand does: draws a new window, moves the one there is, or one of its ends. */
export type Hold = 'draw' | 'move' | 'first' | 'last';

const within = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

const DRAGGED: Readonly<Record<Hold, (before: Window, anchor: number, at: number, count: number) => Window>> =
  {
    draw: (_, anchor, at) => [Math.min(anchor, at), Math.max(anchor, at)],
    // Stops at the rim with its width kept.
    move: ([first, last], anchor, at, count) => {
      const by = Math.min(count - 1 - last, Math.max(-first, at - anchor));
      return [first + by, last + by];
    },
    first: ([, last], _, at) => [Math.min(at, last), last],
    last: ([first], _, at) => [first, Math.max(at, first)],
  };

/** The window after a drag from bar `anchor` to bar `at`. */
export const dragged = (hold: Hold, before: Window, anchor: number, at: number, count: number): Window =>
  DRAGGED[hold](before, within(anchor, count), within(at, count), count);

/** Where a key takes a slider from bar `at`; null for other keys. */
export function keyed(key: string, at: number, count: number): number | null {
  const leap = Math.max(2, Math.round(count / 10));
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - leap,
    PageUp: at + leap,
    Home: 0,
    End: count - 1,
  };
  return to[key] === undefined ? null : within(to[key], count);
}

/** Indexes of bars that get a word under them: at most `most`, evenly apart. */
export function ticks(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
}
