import type { Window } from './brush';
import type { Period } from './period';
import { dayWords, type TimeUnit } from './time-units';
import type { Bar } from './timeline';

/** "May 2024", "March 2024 – May 2024". */
export function windowWords(bars: readonly Bar[], [first, last]: Window, unit: TimeUnit): string {
  const from = unit.words(bars[first]!.from);
  return first === last ? from : `${from} – ${unit.words(bars[last]!.from)}`;
}

/** "all dates", "1 May 2024 – 31 May 2024", "since …", "until …". */
export function periodWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  if (from !== null && to !== null)
    return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`;
  if (from !== null) return `since ${dayWords(from)}`;
  return to === null ? 'all dates' : `until ${dayWords(to)}`;
}

/** "May 2024: 3 of 5 relations". */
export const barWords = ({ from, shown, total }: Bar, unit: TimeUnit): string =>
  `${unit.words(from)}: ${shown === total ? total : `${shown} of ${total}`} ${total === 1 ? 'relation' : 'relations'}`;
