import { asDate, asDay, type Day } from './days';

/** A width of the bars of a timeline. */
export interface TimeUnit {
  readonly name: string;
  /** How long one is, about, in days. */
  readonly days: number;
  /** First day of the one that holds a day. */
  start(day: Day): Day;
  next(start: Day): Day;
  /** For people: "May 2024". */
  words(start: Day): string;
  /** Under the axis, where there is little room: "May". */
  short(start: Day): string;
}

const formatted =
  (options: Intl.DateTimeFormatOptions) =>
  (day: Day): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(asDate(day));

export const dayWords = formatted({ day: 'numeric', month: 'long', year: 'numeric' });
const dayShort = formatted({ day: 'numeric', month: 'short' });
const monthShort = formatted({ month: 'short', year: 'numeric' });

const moved = (day: Day, move: (date: Date) => void): Day => {
  const date = asDate(day);
  move(date);
  return asDay(date);
};
const later = (days: number) => (day: Day) => moved(day, (d) => d.setUTCDate(d.getUTCDate() + days));
const year = (day: Day): number => Number(day.slice(0, 4));
const firstOfYear = (n: number): Day => `${String(n).padStart(4, '0')}-01-01`;

/** Years, or `size` of them, called by the first. */
const years = (name: string, size: number, words: (first: number) => string): TimeUnit => ({
  name,
  days: 365.25 * size,
  start: (day) => firstOfYear(Math.floor(year(day) / size) * size),
  next: (start) => firstOfYear(year(start) + size),
  words: (start) => words(year(start)),
  short: (start) => words(year(start)),
});

/** From the narrowest to the widest. */
export const TIME_UNITS: readonly TimeUnit[] = [
  { name: 'day', days: 1, start: (day) => day, next: later(1), words: dayWords, short: dayShort },
  {
    name: 'week',
    days: 7,
    // weeks begin on Monday (ISO 8601)
    start: (day) => moved(day, (d) => d.setUTCDate(d.getUTCDate() - ((d.getUTCDay() + 6) % 7))),
    next: later(7),
    words: (start) => `the week of ${dayWords(start)}`,
    short: dayShort,
  },
  {
    name: 'month',
    days: 30.44,
    start: (day) => `${day.slice(0, 7)}-01`,
    next: (start) => moved(start, (d) => d.setUTCMonth(d.getUTCMonth() + 1)),
    words: formatted({ month: 'long', year: 'numeric' }),
    short: monthShort,
  },
  years('year', 1, String),
  years('decade', 10, (first) => `the ${first}s`),
  years('century', 100, (first) => `the ${first}s`),
];

/** Bars that fit side by side and can still be told apart. */
export const MAX_BARS = 72;

/** The narrowest unit whose bars fit. */
export function unitFor(from: Day, to: Day): TimeUnit {
  const days = (asDate(to).getTime() - asDate(from).getTime()) / 86_400_000 + 1;
  return TIME_UNITS.find((unit) => days / unit.days <= MAX_BARS) ?? TIME_UNITS.at(-1)!;
}
