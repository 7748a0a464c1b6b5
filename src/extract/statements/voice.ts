import type { Tree } from '../attribution/tree';

const PASSIVE = new Set(['be', 'get', "'s", 'been', 'being', 'was', 'were', 'is', 'are']);
const PROGRESSIVE = /ing$/;

const has = (tree: Tree, verb: number, ...labels: readonly string[]): boolean =>
  tree.children(verb).some((child) => labels.includes(tree.tokens[child]!.deprel));

/** "to leave": an infinitive, with its particle in front, wherever the parser hangs it. */
export const isInfinitive = (tree: Tree, verb: number): boolean =>
  (verb > 0 && tree.word(verb - 1) === 'to') ||
  tree
    .children(verb)
    .some((child) => tree.word(child) === 'to' && ['mark', 'aux'].includes(tree.tokens[child]!.deprel));

/** "arresting": the present participle, with or without an auxiliary. */
export const isProgressive = (tree: Tree, verb: number): boolean => PROGRESSIVE.test(tree.word(verb));

const hasCase = (tree: Tree, token: number): boolean =>
  tree.children(token).some((child) => tree.tokens[child]!.deprel === 'case' && child < token);

/** A participle that carries no subject and no auxiliary of its own. */
const isBare = (tree: Tree, verb: number): boolean =>
  !has(tree, verb, 'csubj', 'aux', 'obj') &&
  !tree.children(verb).some((child) => tree.tokens[child]!.deprel === 'nsubj' && !hasCase(tree, child)) &&
  !isInfinitive(tree, verb) &&
  !isProgressive(tree, verb);

const isHelped = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((c) => tree.tokens[c]!.deprel === 'aux' && PASSIVE.has(tree.lemma(c))) &&
  !isProgressive(tree, verb);

/**
 * "was arrested", "a man arrested by the police", "was seized and | burnt": universal labels without subtypes do not tell
 * passives apart, so the form decides.
 */
export function isPassive(tree: Tree, verb: number): boolean {
  if (isHelped(tree, verb)) return true;
  const { deprel, head } = tree.tokens[verb]!;
  if (!isBare(tree, verb) || head < 0) return false;
  if (deprel === 'acl' || deprel === 'advcl') return tree.word(verb) !== tree.lemma(verb);
  return deprel === 'conj' && tree.tokens[head]!.upos === 'VERB' && isPassive(tree, head);
}
