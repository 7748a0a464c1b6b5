import type { Names } from '../names';
import { namingOf } from '../naming';
import { timesInOrder, timeValue } from '../value';

/** A day in EDTF: coarser values ("2022") may stand inside many expressions. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** "July 19" and "Tuesday" are one date when both mean the same day. */
export function sameDays(names: Names): void {
  const times = timesInOrder(names.reading);
  const first = new Map<string, number>();
  names.reading.mentions.forEach(({ type, start, end }, index) => {
    if (namingOf(type) !== 'date') return;
    const value = timeValue(times, start, end);
    if (value === null || !DAY.test(value)) return;
    const key = `${type}|${value}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else names.clusters.merge(known, index);
  });
}
