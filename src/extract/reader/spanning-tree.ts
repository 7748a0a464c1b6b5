/**
 * Maximum spanning arborescence with exactly one child of the root (Chu & Liu 1965, Edmonds 1967).
 * `scores` row-major [count, count + 1]: column 0 the root, column j + 1 word j as head of the row's word.
 * Returns for each word its head, -1 for the root. O(count³) at worst; the greedy tree where it is one.
 */
export function spanningTree(scores: Float32Array, count: number): Int32Array {
  const heads = new Int32Array(count);
  if (count === 0) return heads;
  const size = count + 1;
  // Nodes: 0 the root, i + 1 word i. weight[dependent * size + head].
  const weight = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const fill = (penalty: number) => {
    for (let i = 0; i < count; i++)
      for (let j = 0; j <= count; j++)
        if (j !== i + 1) weight[(i + 1) * size + j] = scores[i * size + j]! - (j === 0 ? penalty : 0);
  };
  const asHeads = (tree: Int32Array) => {
    for (let i = 0; i < count; i++) heads[i] = tree[i + 1]! - 1;
    return heads;
  };
  // Nearly always the best head of every word is already a tree with one root.
  fill(0);
  const first = greedy(weight, size);
  if (cycleOf(first, size) === null && first.subarray(1).filter((h) => h === 0).length === 1)
    return asHeads(first);
  let spread = 1;
  for (const score of scores) spread = Math.max(spread, Math.abs(score));
  // A second child of the root would cost more than any tree can win.
  const penalty = 2 * spread * size + 1;
  fill(penalty);
  return asHeads(edmonds(weight, size));
}

/** One cycle of the greedy graph, or null where it is a tree. */
function cycleOf(head: Int32Array, size: number): number[] | null {
  const state = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    let at = start;
    while (at !== 0 && state[at] === 0) {
      state[at] = start;
      at = head[at]!;
    }
    if (at === 0 || state[at] !== start) continue;
    const cycle = [at];
    for (let next = head[at]!; next !== at; next = head[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** The best head of every node but the root, cycles or not. */
function greedy(weight: Float64Array, size: number): Int32Array {
  const head = new Int32Array(size);
  for (let d = 1; d < size; d++)
    for (let h = 1; h < size; h++)
      if (h !== d && weight[d * size + h]! > weight[d * size + head[d]!]!) head[d] = h;
  return head;
}

function edmonds(weight: Float64Array, size: number): Int32Array {
  const head = greedy(weight, size);
  const cycle = cycleOf(head, size);
  return cycle === null ? head : expand(weight, size, head, cycle);
}

/** Contracts the cycle into one node, solves the rest, and opens the cycle where the best arc enters it. */
function expand(weight: Float64Array, size: number, head: Int32Array, cycle: readonly number[]): Int32Array {
  const inside = new Set(cycle);
  const outside: number[] = [];
  for (let i = 0; i < size; i++) if (!inside.has(i)) outside.push(i);
  const merged = outside.length;
  const smaller = merged + 1;
  const next = new Float64Array(smaller * smaller).fill(Number.NEGATIVE_INFINITY);
  const enters = new Int32Array(merged);
  const leaves = new Int32Array(merged);
  for (let a = 0; a < merged; a++) {
    const node = outside[a]!;
    for (let b = 0; b < merged; b++) next[a * smaller + b] = weight[node * size + outside[b]!]!;
    let into = Number.NEGATIVE_INFINITY;
    let out = Number.NEGATIVE_INFINITY;
    enters[a] = cycle[0]!;
    leaves[a] = cycle[0]!;
    for (const member of cycle) {
      const gain = weight[member * size + node]! - weight[member * size + head[member]!]!;
      if (gain > into) {
        into = gain;
        enters[a] = member;
      }
      const from = weight[node * size + member]!;
      if (from > out) {
        out = from;
        leaves[a] = member;
      }
    }
    next[merged * smaller + a] = into;
    if (node !== 0) next[a * smaller + merged] = out;
  }
  const solved = edmonds(next, smaller);
  const result = Int32Array.from(head);
  for (let a = 1; a < merged; a++)
    result[outside[a]!] = solved[a] === merged ? leaves[a]! : outside[solved[a]!]!;
  const entry = solved[merged]!;
  result[enters[entry]!] = outside[entry]!;
  return result;
}
