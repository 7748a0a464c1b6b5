/** Index of the first item whose key is at least `least`; items sorted by key, ascending. Binary search. */
export function lowerBound<T>(items: readonly T[], least: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
