import type { CoreferenceLink } from '../../model/reading';

/** For each of `count` mentions the number of its chain, counted from 0 in the order of the chains' first mentions. */
export function chainsOf(
  count: number,
  links: readonly Pick<CoreferenceLink, 'mention' | 'antecedent'>[],
): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const root = (mention: number): number => {
    let at = mention;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { mention, antecedent } of links) {
    const [a, b] = [root(mention), root(antecedent)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: count }, (_, mention) => {
    const of = root(mention);
    const known = numbers.get(of);
    if (known !== undefined) return known;
    numbers.set(of, numbers.size);
    return numbers.size - 1;
  });
}
