import type { Token } from '../../model/reading';

/** Dependents and extents of all subtrees of an article. Indexes are those of the tokens. */
export interface Subtrees {
  /** Dependents of each token, in text order. */
  readonly dependents: readonly (readonly number[])[];
  /** First and last token below each token (itself included). */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Linear in the tokens. A token on a cycle (no parser makes one, a file may) is its own subtree. */
export function subtreesOf(tokens: readonly Token[]): Subtrees {
  const dependents: number[][] = tokens.map(() => []);
  const first = Int32Array.from(tokens, (_, i) => i);
  const last = Int32Array.from(first);
  const roots: number[] = [];
  tokens.forEach(({ head }, i) => {
    if (dependents[head] === undefined) roots.push(i);
    else dependents[head].push(i);
  });
  // Heads before their dependents; backwards, every subtree is whole when its head takes it in.
  const order = roots;
  for (let at = 0; at < order.length; at++) for (const child of dependents[order[at]!]!) order.push(child);
  for (let at = order.length - 1; at >= 0; at--) {
    const token = order[at]!;
    const { head } = tokens[token]!;
    if (dependents[head] === undefined) continue;
    first[head] = Math.min(first[head]!, first[token]!);
    last[head] = Math.max(last[head]!, last[token]!);
  }
  return { dependents, first, last };
}
