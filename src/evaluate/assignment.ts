/**
 * The largest sum of `weights[row][column]` with every row and every column used at most once. Weights are ≥ 0.
 * Hungarian method with potentials, O(rows² · columns) (Kuhn 1955; Jonker & Volgenant 1987).
 */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const columns = weights[0]?.length ?? 0;
  if (weights.length === 0 || columns === 0) return 0;
  if (weights.length > columns) {
    return bestAssignment(Array.from({ length: columns }, (_, c) => weights.map((row) => row[c]!)));
  }
  const n = weights.length;
  const [u, v] = [new Float64Array(n + 1), new Float64Array(columns + 1)];
  /** Row (from 1) that holds each column, 0 for none; column 0 is the start of every search. */
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= n; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const visited = new Uint8Array(columns + 1);
    do {
      visited[column] = 1;
      const from = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c += 1) {
        if (visited[c]) continue;
        const cost = -weights[from - 1]![c - 1]! - u[from]! - v[c]!;
        if (cost < least[c]!) {
          least[c] = cost;
          way[c] = column;
        }
        if (least[c]! < delta) {
          delta = least[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= columns; c += 1) {
        if (visited[c]) {
          u[rowOf[c]!]! += delta;
          v[c]! -= delta;
        } else least[c]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[way[column]!]!;
      column = way[column]!;
    }
  }
  let sum = 0;
  for (let c = 1; c <= columns; c += 1) if (rowOf[c]! > 0) sum += weights[rowOf[c]! - 1]![c - 1]!;
  return sum;
}
