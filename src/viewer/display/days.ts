/** A day of the calendar, `2024-05-06`: ordered as text. */
export type Day = string;

/** Both days belong to it. */
export type Range = readonly [from: Day, to: Day];

/** Months of the quarters that EDTF writes `Q1` … `Q4`. */
const QUARTER_MONTHS = 3;

const two = (n: number): string => String(n).padStart(2, '0');

/** Last day of a month, leap years included; month 12 has its own next year. */
const lastDay = (year: string, month: number): number => {
  const date = new Date(`${year}-01-01T00:00:00Z`);
  date.setUTCMonth(month, 0);
  return date.getUTCDate();
};

/** The days that an EDTF or ISO text covers: `2024` a year, `2024-Q1`, `2024-05`, `2024-05-06T12:00`; null for what names no year (`P7D`, `XXXX-05`). */
export function daysOf(value: string): Range | null {
  const m = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?(?![\d])/.exec(value);
  if (!m) return null;
  const [, year, quarter, month, day] = m as unknown as [string, string, string?, string?, string?];
  const first = quarter ? (Number(quarter) - 1) * QUARTER_MONTHS + 1 : Number(month ?? 1);
  const last = quarter ? first + QUARTER_MONTHS - 1 : Number(month ?? 12);
  if (first < 1 || last > 12) return [`${year}-01-01`, `${year}-12-31`];
  const end = lastDay(year, last);
  if (day && Number(day) >= 1 && Number(day) <= end)
    return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  return [`${year}-${two(first)}-01`, `${year}-${two(last)}-${two(end)}`];
}

export const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);
export const asDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** `days` later, or earlier. */
export function shifted(day: Day, days: number): Day {
  const date = asDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return asDay(date);
}
