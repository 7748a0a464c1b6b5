import type { Span } from '../../model/span';
import type { Tree } from '../attribution/tree';

/** Where a clause begins in the tree. */
const CLAUSAL = new Set(['ccomp', 'advcl', 'parataxis', 'csubj', 'acl']);
/** Clauses counted at most: a further one tells nothing new. */
const MOST = 2;

/** What p(any relation) is multiplied by for each clause between the two, and for two sentences. Chosen on the dev articles. */
const CLAUSE = 0.8;
const SENTENCE = 0.85;

/** Edges of clauses on the path between two mentions: "X said that Y met | Z" has one between X and Z. Null in different trees. */
function clausesBetween(tree: Tree, subject: Span, object: Span): number | null {
  const [a, b] = [tree.headOf(subject), tree.headOf(object)];
  if (a === null || b === null || !tree.parsed) return null;
  const [up, down] = [tree.upwards(a), tree.upwards(b)];
  const meeting = up.find((token) => down.includes(token));
  if (meeting === undefined) return null;
  const between = [...up.slice(0, up.indexOf(meeting)), ...down.slice(0, down.indexOf(meeting))];
  return Math.min(MOST, between.filter((token) => CLAUSAL.has(tree.tokens[token]!.deprel)).length);
}

/** The share (0 … 1) of the head's trust that is left for a pair: it guesses relations across clauses and sentences too freely. */
export function sureness(tree: Tree, subject: Span, object: Span): number {
  const clauses = clausesBetween(tree, subject, object);
  return clauses === null ? SENTENCE : CLAUSE ** clauses;
}
