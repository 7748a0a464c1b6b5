/** Of things sorted by `start`, those that start in [from, to): binary search, so that a text that is one long sentence stays cheap. */
export function nearby<T extends { readonly start: number }>(
  sorted: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const firstAt = (offset: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return sorted.slice(firstAt(from), firstAt(to));
}
