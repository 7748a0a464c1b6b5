/** The article's date as far as it is known: what relative expressions are counted from. */
export interface Reference {
  readonly year: number;
  /** 1 … 12, null when only the year is known. */
  readonly month: number | null;
  /** 1 … 31, null when only the month is known. */
  readonly day: number | null;
}

/** The calendar date of an ISO 8601 date or instant, as written there (no time zone is applied); null when there is none. */
export function referenceOf(publishedAt: string | null): Reference | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(publishedAt ?? '') ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** EDTF of a year, month or day: `2022`, `2022-09`, `2022-09-28`. */
export const edtf = (year: number, month?: number | null, day?: number | null): string =>
  [String(year).padStart(4, '0'), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-');

/** Days since 1970-01-01. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

/** EDTF of a day number. */
export const edtfOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The article's day as a number, or null when it is not known to the day. */
export const referenceDay = ({ year, month, day }: Reference): number | null =>
  month === null || day === null ? null : dayNumber(year, month, day);
