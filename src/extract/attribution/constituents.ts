import type { Tree } from './tree';

/** For each token the first and last token under it, itself included. */
export interface Constituents {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Label of the largest constituent that begins (ends) at the token. */
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

/** A tree deeper than this is none. */
const DEEPEST = 60;

/** Edges of all subtrees of an article. Linear in the tokens times the depth of the trees. */
export function constituentsOf({ tokens }: Tree): Constituents {
  const first = Int32Array.from(tokens, (_, index) => index);
  const last = Int32Array.from(first);
  tokens.forEach((token, index) => {
    for (let at = token.head, step = 0; at >= 0 && step < DEEPEST; at = tokens[at]!.head, step++) {
      if (first[at]! > index) first[at] = index;
      if (last[at]! < index) last[at] = index;
    }
  });
  const largest = (edge: Int32Array) =>
    tokens.map((_, index) => {
      let at = index;
      for (let step = 0; step < DEEPEST; step++) {
        const { head } = tokens[at]!;
        if (head < 0 || edge[head] !== index) break;
        at = head;
      }
      return tokens[at]!.deprel;
    });
  return { first, last, opens: largest(first), closes: largest(last) };
}
