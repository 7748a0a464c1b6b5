import type { GraphEdge } from '../../server/api';
import { type Day, daysOf, type Range } from './days';

/** Which of its dates a relation is filtered by: when it was published, or when it is the case. */
export const DATINGS = ['published', 'happened'] as const;
export type Dating = (typeof DATINGS)[number];

/** What is shown by date; null where that side is open. */
export interface Period {
  readonly by: Dating;
  readonly from: Day | null;
  readonly to: Day | null;
  /** What has no date is shown too. */
  readonly undated: boolean;
}

export const ANY_TIME: Period = { by: 'published', from: null, to: null, undated: true };

export type Dated = Pick<GraphEdge, 'published' | 'validFrom' | 'validTo'>;

const RANGES: Record<Dating, (e: Dated) => readonly Range[]> = {
  published: (e) => e.published.map((day) => [day, day] as const),
  happened: (e) => happened(e) ?? [],
};

/** What has begun lasts as long as articles speak of it; of what has only an end nothing else is known. */
function happened({ validFrom, validTo, published }: Dated): readonly Range[] | null {
  const from = validFrom === null ? null : daysOf(validFrom);
  const to = validTo === null ? null : daysOf(validTo);
  if (from === null) return to && [to];
  const seen = to?.[1] ?? published.at(-1) ?? from[1];
  return [[from[0], latest(seen, from[1])]];
}

const latest = (...days: readonly [Day, ...Day[]]): Day => [...days].sort().at(-1)!;

/** When it was, as far as is known; empty without a date. */
export const rangesOf = (e: Dated, by: Dating): readonly Range[] => RANGES[by](e);

export const samePeriod = (a: Period, b: Period): boolean =>
  a.by === b.by && a.from === b.from && a.to === b.to && a.undated === b.undated;

/** True when the period leaves nothing out. */
export const isAnyTime = ({ from, to, undated }: Period): boolean => from === null && to === null && undated;

/** True when one of its dates lies, in part at least, in the period. */
export function inPeriod(e: Dated, period: Period): boolean {
  if (isAnyTime(period)) return true;
  const ranges = rangesOf(e, period.by);
  if (ranges.length === 0) return period.undated;
  const { from, to } = period;
  return ranges.some(([first, last]) => (from === null || last >= from) && (to === null || first <= to));
}
