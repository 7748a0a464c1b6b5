/** Letters that must be inserted, deleted, changed or swapped with their neighbour: Damerau (1964), optimal string alignment. */
export function editDistance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(change, last[j]! + 1, row[j - 1]! + 1, swapped ? before[j - 2]! + 1 : change));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Names suggested at most. */
const SUGGESTED = 3;

/** What was probably meant: the known names that differ in few letters, or hold the given one as a part, nearest first. Upper and lower case alike. */
export function nearest(given: string, known: Iterable<string>): string[] {
  const fold = (text: string) => text.toLowerCase().replace(/[-_ ]+/g, '-');
  // a name that long is no slip of the finger
  const wanted = fold(given).slice(0, 100);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const rated = [...known].map((name) => {
    const folded = fold(name);
    const part = wanted.length >= 3 && (folded.includes(wanted) || wanted.includes(folded));
    const distance = editDistance(wanted, folded);
    return { name, distance: distance <= allowed ? distance : part ? allowed + 1 : Number.POSITIVE_INFINITY };
  });
  return rated
    .filter(({ distance }) => distance !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SUGGESTED)
    .map(({ name }) => name);
}
