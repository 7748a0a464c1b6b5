import type { Tree } from '../attribution/tree';

const NOT = new Set(['not', "n't", 'never', 'except']);
/** Members of a coordination at most. */
const MOST = 20;

/** The token and everything coordinated with it: not over a verb ("won the gold, his rival | won the silver") or a "not". */
export function conjuncts(tree: Tree, token: number): readonly number[] {
  const all = [token];
  const isInOneClause = (from: number, to: number) =>
    tree.tokens
      .slice(from + 1, to)
      .every(({ upos }, k) => upos !== 'VERB' && !NOT.has(tree.word(from + 1 + k)));
  for (let i = 0; i < all.length && all.length < MOST; i++)
    for (const child of tree.children(all[i]!))
      if (tree.tokens[child]!.deprel === 'conj' && isInOneClause(all[i]!, child)) all.push(child);
  return all;
}
