import type { GhostEdge, GraphEdge, GraphView } from '../../server/api';
import { type Day, type Range, shifted } from './days';
import { type Filters, visibility } from './filters';
import { rangesOf } from './period';
import { type TimeUnit, unitFor } from './time-units';

export interface Tally {
  /** All in the graph, and those that the other filters leave. */
  readonly total: number;
  readonly shown: number;
}

/** One bar: the relations with a date in it. Both days belong to it. */
export interface Bar extends Tally {
  readonly from: Day;
  readonly to: Day;
}

export interface Timeline {
  readonly unit: TimeUnit;
  /** Without gaps, in order; empty when nothing has a date. */
  readonly bars: readonly Bar[];
  readonly undated: Tally;
}

type Line = GraphEdge | GhostEdge;

/** First and last day of all the dates; null when nothing has one. */
function extent(ranges: Iterable<readonly Range[]>): Range | null {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const own of ranges)
    for (const [from, to] of own) {
      if (first === null || from < first) first = from;
      if (last === null || to > last) last = to;
    }
  return first === null || last === null ? null : [first, last];
}

/** Beginnings of the bars, and one more that ends the last. */
function edges(unit: TimeUnit, [first, last]: Range): Day[] {
  const starts = [unit.start(first)];
  while (starts.at(-1)! <= last) starts.push(unit.next(starts.at(-1)!));
  return starts;
}

/** Index of the bar that holds the day, held within the bars. */
export function barAt(bars: readonly Pick<Bar, 'from'>[], day: Day): number {
  let low = 0;
  let high = bars.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bars[middle]!.from <= day) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** How many relations there are at which time. A bar counts exactly those that it would show if it alone were chosen. `span`: draw no more than this. */
export function timeline(
  graph: Pick<GraphView, 'nodes' | 'edges'>,
  filters: Filters,
  ghosts: readonly GhostEdge[] = [],
  span: Range | null = null,
): Timeline {
  const lines: readonly Line[] = [...graph.edges, ...ghosts];
  const dated = lines.map((e) => rangesOf(e, filters.period.by));
  const whole = span ?? extent(dated);
  const unit = unitFor(...(whole ?? (['2000-01-01', '2000-01-01'] as const)));
  const starts = whole ? edges(unit, whole) : [];
  const bars = starts.slice(0, -1).map((from, i) => ({
    from,
    to: shifted(starts[i + 1]!, -1),
    total: 0,
    shown: 0,
  }));
  const undated = { total: 0, shown: 0 };
  const seen = visibility(graph, filters, ghosts);
  lines.forEach((e, i) => {
    const others = seen.ends(e) && seen.stops(e).every((stop) => stop === 'period');
    for (const tally of dated[i]!.length === 0 ? [undated] : touched(bars, dated[i]!)) {
      tally.total += 1;
      if (others) tally.shown += 1;
    }
  });
  return { unit, bars, undated };
}

/** Each bar that one of the ranges reaches into, once. */
function touched<B extends Pick<Bar, 'from' | 'to'>>(bars: readonly B[], ranges: readonly Range[]): Set<B> {
  const found = new Set<B>();
  for (const [from, to] of ranges) {
    for (let i = barAt(bars, from); i < bars.length && bars[i]!.from <= to; i += 1)
      if (bars[i]!.to >= from) found.add(bars[i]!);
  }
  return found;
}
