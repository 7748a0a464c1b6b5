import { casual } from 'chrono-node/en';
import type { TimeExpression } from '../model/reading';
import { overlaps, type Span } from '../model/span';
import { readChrono } from './chrono-reading';
import type { Stage } from './stage';
import { type Reference, referenceOf } from './time-reference';
import { yearExpressions } from './year-patterns';

/** Sentences without any of these hold no date; chrono is spared. */
const HINT =
  /\d|day|week|month|year|night|morning|evening|\bago\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon\b|tue|wed|thu|fri|sat\b|sun\b|ties\b|century|tomorrow/i;
/** Longer "sentences" (tables, lines without punctuation) are read in pieces, so that the time stays linear. */
const LONGEST = 2000;

/**
 * Date expressions of a text with their values in EDTF, as precise as the text says; relative ones and those without a year are
 * resolved against the date of publication (ISO 8601), and left out when that is not known (precisely enough). Clock times are
 * left out. Never overlapping; in order. Uses chrono-node.
 */
export function timeExpressions(
  text: string,
  sentences: readonly Span[],
  publishedAt: string | null,
): TimeExpression[] {
  const reference = referenceOf(publishedAt);
  return sentences
    .flatMap((span) => pieces(text, span))
    .flatMap(([start, end]) => inPiece(text.slice(start, end), start, reference));
}

function inPiece(sentence: string, offset: number, reference: Reference | null): TimeExpression[] {
  if (!HINT.test(sentence)) return [];
  const found = yearExpressions(sentence, offset, reference);
  const { year, month, day } = reference ?? { year: 2000, month: null, day: null };
  // noon, so that no time zone moves the day
  const instant = new Date(Date.UTC(year, (month ?? 7) - 1, day ?? 15, 12));
  for (const result of casual.parse(sentence, { instant, timezone: 0 })) {
    const reading = readChrono(result, sentence, reference);
    if (reading === null) continue;
    const preposition = /^(?:on|in|at)\s+/i.exec(result.text)?.[0].length ?? 0;
    const start = offset + result.index;
    found.push({
      start: start + preposition,
      end: start + result.text.replace(/[\s,]+(?:of)?$/, '').length,
      ...reading,
    });
  }
  return withSharedYears(longest(found), sentence, offset);
}

/** Of expressions that overlap the longest: "February 2022", not "2022". */
function longest(found: readonly TimeExpression[]): TimeExpression[] {
  const kept: TimeExpression[] = [];
  const length = ({ start, end }: TimeExpression): number => end - start;
  for (const one of [...found].sort((a, b) => length(b) - length(a)))
    if (!kept.some((other) => overlaps([one.start, one.end], [other.start, other.end]))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** "March 3 and March 9, 2021": the year said at the end holds for both. */
function withSharedYears(
  found: readonly TimeExpression[],
  sentence: string,
  offset: number,
): TimeExpression[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    if (
      !next ||
      !one.inferred ||
      next.inferred ||
      !/^\d{4}-\d\d/.test(one.value) ||
      !/^\d{4}-\d\d/.test(next.value)
    )
      return one;
    const between = sentence.slice(one.end - offset, next.start - offset);
    if (!/^\s*(?:,|and|or|to|through|until|[-–—])\s*(?:on\s+|in\s+)?$/.test(between)) return one;
    return { ...one, value: next.value.slice(0, 4) + one.value.slice(4), inferred: false };
  });
}

function pieces(text: string, [start, end]: Span): Span[] {
  const cut: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    cut.push([from, to]);
    from = to;
  }
  cut.push([from, end]);
  return cut;
}

/** Provides the date expressions of the article. */
export const timeStage: Stage = {
  name: 'times',
  requires: ['sentences'],
  provides: ['times'],
  run({ article: { text, publishedAt }, sentences = [] }) {
    return {
      times: timeExpressions(
        text,
        sentences.map(({ start, end }): Span => [start, end]),
        publishedAt,
      ),
    };
  },
};
