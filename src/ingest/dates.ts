const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const ISO =
  /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:[T ](\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?)\s*(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?$/i;
const DAY_FIRST = new RegExp(
  `^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s-]+(\\d{4})\\b`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]+,?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`,
  'i',
);
const MONTH_ONLY = new RegExp(`^${MONTH},?\\s+(\\d{4})$`, 'i');
/** "Thu, 29 Sep 2022 10:00:00 GMT" (RFC 9110). */
const RFC = /^[a-z]{3},? \d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|[+-]\d{4})$/i;

const two = (n: number | string): string => String(n).padStart(2, '0');
const monthNumber = (name: string): string => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/**
 * A date as metadata writes it → ISO 8601, as precise and no more: `2022`, `2022-09`, `2022-09-29`, `2022-09-29T10:00:00Z`.
 * Null when it is no date or ambiguous ("09/10/2022").
 */
export function isoDate(written: string): string | null {
  const text = written.trim();
  if (RFC.test(text)) return new Date(text).toISOString().replace('.000Z', 'Z');
  const iso = ISO.exec(text);
  if (iso) return isoParts(iso);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst)
    return valid(`${dayFirst[3]}-${monthNumber(dayFirst[2] as string)}-${two(dayFirst[1] as string)}`);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return valid(`${monthFirst[3]}-${monthNumber(monthFirst[1] as string)}-${two(monthFirst[2] as string)}`);
  const month = MONTH_ONLY.exec(text);
  return month ? valid(`${month[2]}-${monthNumber(month[1] as string)}`) : null;
}

function isoParts([, year, month, day, time, zone]: RegExpExecArray): string | null {
  const date = valid([year, month, day].filter((part) => part !== undefined).join('-'));
  if (date === null || time === undefined || day === undefined) return date;
  const digits = time.replace(/:/g, '').replace(',', '.');
  const clock = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
    .filter((part) => part !== '')
    .join(':');
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d|$)/.test(clock)) return date;
  const offset =
    zone?.toUpperCase().replace(/^([+-]\d\d):?(\d\d)?$/, (_, h: string, m = '00') => `${h}:${m}`) ?? '';
  return `${date}T${clock}${offset}`;
}

/** The date itself when the calendar has it. */
function valid(date: string): string | null {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const exists = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && exists.getUTCMonth() === month - 1 && exists.getUTCDate() === day ? date : null;
}
