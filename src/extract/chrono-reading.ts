import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { dayNumber, edtf, edtfOfDay, type Reference, referenceDay } from './time-reference';

/** Words that are months or days only in company: "may", "Jan", "Sun", "March for Life", "Theresa May". */
const WEAK = /^(?:may|march|april|june|august|jan|mar|apr|jun|jul|aug|dec|sun|sat|mon|wed|thu|fri|tue)\.?$/i;
const COMPANY =
  /(?:^|[\s(])(?:in|since|until|till|by|of|last|this|next|early|late|mid|during|from|to|before|after|through|between|on|every|each|around|mid-|late-|early-)[\s-]*$/i;
/** "the Sunday Times", "Black Friday", "Easter Monday" are no dates. */
const FEAST_BEFORE =
  /\b(?:Black|Good|Bloody|Ash|Palm|Easter|Cyber|Super|Giving|Fat|Maundy|Holy|Whit|Shrove)\s+$/;
const NAME_AFTER =
  /^\s+(?:Times|Telegraph|Mirror|Mail|Post|Herald|Express|Night\s+(?:Live|Football)|Review|World)\b/;
/** "the Sept. 11 attacks", "the Jan. 6 committee": a date that has become a name; its year is not the article's. */
const EVENT_AFTER =
  /^(?:\s+\p{L}+)?\s+(?:attacks?|massacres?|riots?|insurrection|uprising|coup|revolution|committee|panel)\b/u;
/** Something still ahead is said before it, in the same clause. */
const AHEAD =
  /\b(?:will|won[’']t|shall|would|upcoming|coming|(?:is|are|was|were)\s+(?:due|set|scheduled|expected|slated|planned|about|to)|scheduled\s+(?:to|for)|expected|plans?\s+to|planning\s+to|due\s+(?:to|on|in|by)|going\s+to|deadline)\b[^,;“”"]*$/i;
/** Relative expressions that count from the article's date; "two days later", "for three years" do not. */
const RELATIVE =
  /^(?:(?:last|this|next|past|previous|coming)\s+(?:week|month|year|weekend)|.+\sago|(?:last|this)\s+(?:night|morning|afternoon|evening)|to(?:day|morrow|night)|yesterday)\b/i;
/** "a few days ago", "Monday of last week"; a capitalised "Today" inside a sentence is a name ("USA Today"). */
const VAGUE = /\b(?:few|several|couple|some|many)\b|\bof\s+(?:last|next|this)\b/i;
/** "June 16 of last year", "Jan. 3 that year". */
const YEAR_AFTER =
  /^\s+(?:of\s+)?(?:(?<shift>last|this|next)|that|the\s+(?:same|previous|following|year))\s+year\b|^\s+of\s+that\b/i;
const YEARS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
/** Days ahead within which a date without a year is taken to be still to come. */
const NEAR = 60;
const DATE_UNITS = ['year', 'month', 'day', 'weekday'] as const;

/** A chrono result in its sentence → EDTF and whether the article's date was needed; null when it is no date or cannot be known. */
export function readChrono(
  result: ParsedResult,
  sentence: string,
  reference: Reference | null,
): { value: string; inferred: boolean } | null {
  const { text, start, end, index } = result;
  const before = sentence.slice(Math.max(0, index - 80), index);
  const after = sentence.slice(index + text.length, index + text.length + 40);
  if (!DATE_UNITS.some((unit) => start.isCertain(unit))) return null;
  if (!capitalised(text) || FEAST_BEFORE.test(before) || NAME_AFTER.test(after)) return null;
  if (WEAK.test(text.trim()) && !COMPANY.test(before)) return null;
  if (/^[\p{L}\d]/u.test(after) || /[\p{L}\d]$/u.test(before)) return null;
  if (/\d[./]\d/.test(text)) return numeric(text);
  if (VAGUE.test(text) || (/^To(?:day|morrow)$/.test(text) && /\S\s*$/.test(before))) return null;
  const relative = [...result.tags()].some((tag) =>
    /^(?:result\/relative|casualReference\/(?!morning|evening|noon|afternoon|night))/.test(tag),
  );
  if (relative || RELATIVE.test(text)) return readRelative(text, before, start, reference);
  const first = readAbsolute(start, text, before, after, reference);
  if (first === null || !end || !DATE_UNITS.some((unit) => end.isCertain(unit))) return first;
  const last = readAbsolute(end, text, before, after, reference);
  if (last === null || last.value <= first.value) return first;
  return { value: `${first.value}/${last.value}`, inferred: first.inferred || last.inferred };
}

/** Months and days of the week are written with a capital; "may", "sat" and "second" are not. */
const capitalised = (text: string): boolean => !LOWER.test(text);
const LOWER =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/;

/** 27.09.2022, 9/27/2022: only when day and month cannot be confused. */
function numeric(text: string): { value: string; inferred: boolean } | null {
  const [, a, b, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim()) ?? [];
  const [first, second] = [Number(a), Number(b)];
  if (year === undefined || first > 12 === second > 12) return null;
  return { value: edtf(Number(year), Math.min(first, second), Math.max(first, second)), inferred: false };
}

function readRelative(text: string, before: string, start: ParsedComponents, reference: Reference | null) {
  const today = reference && referenceDay(reference);
  if (reference === null || !RELATIVE.test(text) || /\bthe\s+$/i.test(before)) return null;
  const unit =
    /\b(year|month|week|weekend|day|hour|minute|second|decade|quarter)s?\b/i.exec(text)?.[1]?.toLowerCase() ??
    'day';
  const inferred = (value: string) => ({ value, inferred: true });
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || /hour|minute|second|decade|quarter/.test(unit)) return null;
  if (unit === 'year') return inferred(edtf(year));
  if (reference.month === null) return null;
  if (unit === 'month') return inferred(edtf(year, month));
  if (today === null || month === null || day === null) return null;
  if (/\bago\b/i.test(text)) return inferred(unit === 'week' ? edtf(year, month) : edtf(year, month, day));
  if (unit === 'week') return inferred(week(today, text));
  if (unit === 'weekend') return inferred(weekend(today, text));
  return inferred(/^last\s+(?:night|evening)/i.test(text) ? edtfOfDay(today - 1) : edtf(year, month, day));
}

const shift = (text: string): number =>
  /^(?:last|past|previous)/i.test(text) ? -7 : /^(?:next|coming)/i.test(text) ? 7 : 0;

/** Monday to Sunday (ISO 8601). */
const week = (today: number, text: string): string => {
  const monday = today - ((today + 3) % 7) + shift(text);
  return `${edtfOfDay(monday)}/${edtfOfDay(monday + 6)}`;
};

const weekend = (today: number, text: string): string => {
  const saturday = today - ((today + 3) % 7) + 5 + shift(text);
  return `${edtfOfDay(saturday)}/${edtfOfDay(saturday + 1)}`;
};

/** A date of the calendar, its year or week perhaps left out. */
function readAbsolute(
  at: ParsedComponents,
  text: string,
  before: string,
  after: string,
  reference: Reference | null,
) {
  let [year, month, day] = (['year', 'month', 'day'] as const).map((unit) =>
    at.isCertain(unit) ? at.get(unit) : null,
  );
  // "Monday, yesterday": a year that is not written was counted from the article's date
  if (year != null && !/\d{4}|['’]\d\d/.test(text)) return null;
  // chrono takes "the end of June" for its last day
  if (/^(?:end|beginning|start|middle)\b/i.test(text)) day = null;
  if (year != null) return { value: edtf(year, month, day), inferred: false };
  if (reference === null || EVENT_AFTER.test(after)) return null;
  const ahead = AHEAD.test(before) || /\bnext\s*$/i.test(before) || /^next\b/i.test(text);
  const today = referenceDay(reference);
  const said = YEAR_AFTER.exec(after);
  if (said) {
    const years = YEARS[said.groups?.shift?.toLowerCase() ?? ''];
    if (years === undefined || month == null) return null;
    return { value: edtf(reference.year + years, month, day), inferred: true };
  }
  if (month != null && day != null) {
    if (today === null) return null;
    const years = [reference.year - 1, reference.year, reference.year + 1];
    // what is not said to be ahead is past, or very near
    const away = (y: number): number => {
      const distance = dayNumber(y, month, day) - today;
      const likely = ahead ? distance >= 0 : distance <= NEAR;
      return (likely ? 0 : 1000) + Math.abs(distance);
    };
    const nearest = years.reduce((best, y) => (away(y) < away(best) ? y : best));
    return { value: edtf(nearest, month, day), inferred: true };
  }
  if (month != null) {
    if (reference.month === null) return null;
    const later = month > reference.month;
    const inYear = later && !ahead ? -1 : !later && ahead && month < reference.month ? 1 : 0;
    const last = /\blast\s*$/i.test(before) || /^last\b/i.test(text);
    return {
      value: edtf(reference.year + (last && month === reference.month ? -1 : inYear), month),
      inferred: true,
    };
  }
  const weekday = at.get('weekday');
  if (!at.isCertain('weekday') || weekday === null || today === null) return null;
  // days since the last such weekday; 1970-01-01 was a Thursday
  const since = (((today + 4 - weekday) % 7) + 7) % 7;
  if (/weekend/i.test(text))
    return { value: weekend(ahead || since < 2 ? today : today - 7, ''), inferred: true };
  const last = /\blast\s*$/i.test(before) || /^last\b/i.test(text);
  const days = ahead ? (since === 0 ? 0 : 7 - since) : since === 0 && last ? -7 : -since;
  return { value: edtfOfDay(today + days), inferred: true };
}
