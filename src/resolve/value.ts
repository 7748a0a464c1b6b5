import type { Reading, TimeExpression } from '../model/reading';
import { lowerBound } from './sorted';
import { once } from './tables';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const numberWords = once(() => {
  const words = new Map(SMALL.split(' ').map((word, at) => [word, at]));
  for (const [at, word] of TENS.split(' ').entries()) words.set(word, (at + 2) * 10);
  return words;
});

/**
 * The number that a plain quantity says: "$35 billion" → "35000000000", "1,200 troops" → "1200", "three" → "3";
 * null for ranges, fractions, scores and whatever holds more than one number.
 */
export function quantityValue(text: string): string | null {
  const lower = text.toLowerCase();
  const figures = [...lower.matchAll(/\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)];
  if (figures.length > 1 || /\d\s*[-–/:]\s*\d/.test(lower)) return null;
  const words = lower.match(/\p{L}+/gu) ?? [];
  if (figures.length === 1) {
    const figure = figures[0]!;
    const after = /^\s*-?\s*([a-z]+)/.exec(lower.slice(figure.index + figure[0].length))?.[1] ?? '';
    const scale = SCALES[after];
    const plain = figure[0].replaceAll(',', '');
    return scale === undefined ? plain : decimal(Number(plain) * scale);
  }
  let total: number | null = null;
  for (const word of words) {
    const small = numberWords().get(word);
    const scale = SCALES[word];
    if (small !== undefined) total = (total ?? 0) + small;
    else if (scale !== undefined && word.length > 2 && total !== null) total *= scale;
  }
  return total === null ? null : decimal(total);
}

const decimal = (value: number): string => String(Number(value.toPrecision(15)));

/** The times of a reading by start, for `timeValue`. */
export const timesInOrder = (reading: Reading): readonly TimeExpression[] =>
  [...reading.times].sort((a, b) => a.start - b.start);

/** EDTF value of the time expression that shares most characters with a span, or null. `times` by start. */
export function timeValue(times: readonly TimeExpression[], start: number, end: number): string | null {
  const from = lowerBound(times, start + 1, (time) => time.end);
  let best: TimeExpression | null = null;
  let most = 0;
  for (let at = from; at < times.length && times[at]!.start < end; at += 1) {
    const shared = Math.min(end, times[at]!.end) - Math.max(start, times[at]!.start);
    if (shared > most) [best, most] = [times[at]!, shared];
  }
  return best?.value ?? null;
}
