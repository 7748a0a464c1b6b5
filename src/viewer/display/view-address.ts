import {
  type Facet,
  type Filters,
  initialFilters,
  type Measure,
  withHidden,
  withLeast,
  withPeriod,
} from './filters';
import { listText, textList } from './list-text';
import { ANY_TIME, DATINGS, type Dating, type Period } from './period';
import type { View } from './view';

/** The picture in the address: one entry for each part that differs from the picture that the page begins with. */

interface Part {
  readonly key: string;
  /** Null where it is as in `initial`. */
  write(view: View, initial: View): string | null;
  /** Null where the text makes no sense. */
  read(text: string, view: View): View | null;
}

type Names = ReadonlySet<string>;
const same = (a: Names, b: Names): boolean => a.size === b.size && [...a].every((v) => b.has(v));
const filters = (view: View, next: Filters): View => ({ ...view, filters: next });

const FACETS = Object.keys(initialFilters({ entityTypes: [] }).hidden) as Facet[];
const MEASURES = Object.keys(initialFilters({ entityTypes: [] }).least) as Measure[];

const offs = FACETS.map(
  (facet): Part => ({
    key: `off.${facet}`,
    write: (view, initial) => {
      const [now, first] = [view.filters.hidden[facet], initial.filters.hidden[facet]];
      return same(now, first) ? null : listText(now);
    },
    read: (text, view) => filters(view, withHidden(view.filters, facet, new Set(textList(text)))),
  }),
);

const leasts = MEASURES.map(
  (measure): Part => ({
    key: `least.${measure}`,
    write: ({ filters: { least } }, initial) =>
      least[measure] === initial.filters.least[measure] ? null : String(least[measure]),
    read: (text, view) => {
      const value = Number(text);
      return text !== '' && value >= 0 && Number.isFinite(value)
        ? filters(view, withLeast(view.filters, measure, value))
        : null;
    },
  }),
);

/** One side of the period. */
const day = (key: string, side: 'from' | 'to'): Part => ({
  key,
  write: ({ filters: { period } }) => period[side],
  read: (text, view) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? filters(view, withPeriod(view.filters, { [side]: text })) : null,
});

/** A part of the period that has a few values. */
const choice = <K extends 'by' | 'undated'>(key: K, values: Readonly<Record<string, Period[K]>>): Part => ({
  key,
  write: ({ filters: { period } }) =>
    period[key] === ANY_TIME[key]
      ? null
      : (Object.keys(values).find((text) => values[text] === period[key]) ?? null),
  read: (text, view) =>
    Object.hasOwn(values, text) ? filters(view, withPeriod(view.filters, { [key]: values[text] })) : null,
});

const names = (key: 'away' | 'picked'): Part => ({
  key,
  write: (view) => (view[key].size === 0 ? null : listText(view[key])),
  read: (text, view) => ({ ...view, [key]: new Set(textList(text)) }),
});

const round = (value: number): number => Math.round(value * 100) / 100;

const PARTS: readonly Part[] = [
  ...offs,
  ...leasts,
  choice('by', Object.fromEntries(DATINGS.map((by) => [by, by])) as Record<string, Dating>),
  day('since', 'from'),
  day('until', 'to'),
  choice('undated', { yes: true, no: false }),
  {
    key: 'loose',
    write: ({ filters: { unconnected } }) => (unconnected ? '1' : null),
    read: (text, view) => (text === '1' ? filters(view, { ...view.filters, unconnected: true }) : null),
  },
  names('away'),
  {
    key: 'only',
    write: ({ only }) => only && listText(only),
    read: (text, view) => ({ ...view, only: new Set(textList(text)) }),
  },
  names('picked'),
  {
    key: 'pins',
    write: ({ pinned }) => {
      const pins = Object.entries(pinned);
      if (pins.length === 0) return null;
      return listText(pins.flatMap(([id, { x, y }]) => [String(round(x)), String(round(y)), id]));
    },
    read: (text, view) => {
      const words = textList(text);
      const pins = words.flatMap((id, i) => {
        const [x, y] = [Number(words[i - 2]), Number(words[i - 1])];
        return i % 3 === 2 && Number.isFinite(x) && Number.isFinite(y) ? [[id, { x, y }] as const] : [];
      });
      return pins.length === 0 ? null : { ...view, pinned: Object.fromEntries(pins) };
    },
  },
  {
    key: 'colour',
    write: ({ colouring }) => (colouring === 'community' ? colouring : null),
    read: (text, view) => (text === 'community' ? { ...view, colouring: text } : null),
  },
];

/** `off.relations=OWNS&colour=community` without anything that is as in `initial`; which layout it has cannot be told in words. */
export function viewText(view: View, initial: View): string {
  const params = new URLSearchParams();
  for (const { key, write } of PARTS) {
    const text = write(view, initial);
    if (text !== null) params.set(key, text);
  }
  return params.toString();
}

/** The view that an address asks for; what it does not say or says badly is as in `initial`. Null when it says nothing of a view. */
export function viewOf(hash: string, initial: View): View | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  let view: View | null = null;
  for (const { key, read } of PARTS) {
    const text = params.get(key);
    if (text !== null) view = read(text, view ?? initial) ?? view;
  }
  return view;
}
