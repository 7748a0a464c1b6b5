/** Entities that hang on nothing, and pairs, stand in rows under the graph: around it they would only push it apart. */

/** Nodes of the smallest component that is drawn as part of the graph. */
const SMALLEST = 3;

/** Component of each node, by index (union–find with path halving). */
export function components(order: number, edges: Uint32Array): number[] {
  const parent = Array.from({ length: order }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let e = 0; e < edges.length; e += 2) parent[find(edges[e]!)] = find(edges[e + 1]!);
  return parent.map((_, i) => find(i));
}

/** Indexes of the nodes for the shelf, those of one component together, largest discs first; never all nodes. */
export function shelved(order: number, edges: Uint32Array, radius: (i: number) => number): number[] {
  const groups = new Map<number, number[]>();
  components(order, edges).forEach((root, i) => {
    const known = groups.get(root);
    if (known) known.push(i);
    else groups.set(root, [i]);
  });
  const small = [...groups.values()].filter((g) => g.length < SMALLEST);
  if (small.length === groups.size) return [];
  const largest = (g: readonly number[]) => Math.max(...g.map(radius));
  return small.sort((a, b) => b.length - a.length || largest(b) - largest(a)).flat();
}

/** Places for `n` discs in rows of at most `width`, from `top` downwards (y falls), in the middle of `centre`. */
export function rows(
  n: number,
  pitch: number,
  width: number,
  centre: number,
  top: number,
): { x: number; y: number }[] {
  // An even number: the two of a pair stand side by side.
  const columns = Math.max(2, 2 * Math.floor(width / pitch / 2));
  return Array.from({ length: n }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, n - row * columns);
    return { x: centre + ((i % columns) - (inRow - 1) / 2) * pitch, y: top - row * pitch * 0.62 };
  });
}
