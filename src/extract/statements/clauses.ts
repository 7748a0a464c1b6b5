import type { Sentence } from '../../model/reading';
import { contains, type Span } from '../../model/span';
import { sentenceAt } from '../attribution/sentence-index';
import type { Tree } from '../attribution/tree';

const CLAUSE = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj']);

/** For every token the span of its subtree. O(tokens × depth). */
export function subtreesOf(tree: Tree): readonly Span[] {
  const spans = tree.tokens.map(({ start, end }): [number, number] => [start, end]);
  tree.tokens.forEach(({ start, end }, index) => {
    for (const above of tree.upwards(index)) {
      const span = spans[above]!;
      if (start < span[0]) span[0] = start;
      if (end > span[1]) span[1] = end;
    }
  });
  return spans;
}

/** A conjunct is a clause of its own when it has a subject. */
const isClause = (tree: Tree, token: number): boolean => {
  const { deprel, head, upos } = tree.tokens[token]!;
  if (head < 0 || CLAUSE.has(deprel)) return upos !== 'PUNCT';
  return deprel === 'conj' && tree.children(token).some((child) => tree.tokens[child]!.deprel === 'nsubj');
};

const tidy = (text: string, [start, end]: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:–—)”"]/u.test(text[from]!)) from++;
  while (to > from && /[\s,;:–—(“"]/u.test(text[to - 1]!)) to--;
  return [from, to];
};

/** The smallest clause around the token that covers the hull, else the sentence or sentences that hold the hull. */
export function evidenceOf(
  text: string,
  sentences: readonly Sentence[],
  tree: Tree,
  subtrees: readonly Span[],
  hull: Span,
  around: number | null,
): Span {
  const first = sentences[sentenceAt(sentences, hull[0])];
  const last = sentences[sentenceAt(sentences, hull[1] - 1)];
  const whole: Span = [Math.min(first?.start ?? hull[0], hull[0]), Math.max(last?.end ?? hull[1], hull[1])];
  if (around !== null && tree.parsed && first === last)
    for (const token of tree.upwards(around))
      if (isClause(tree, token) && contains(subtrees[token]!, hull) && contains(whole, subtrees[token]!)) {
        const clause = tidy(text, subtrees[token]!);
        return contains(clause, hull) ? clause : subtrees[token]!;
      }
  return whole;
}
