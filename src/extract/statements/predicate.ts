import type { Span } from '../../model/span';
import type { Tree } from '../attribution/tree';
import type { Pivots } from './pivots';

/** Words of a predicate at most. */
const LONGEST = 4;

const caseOf = (tree: Tree, token: number): string | null => {
  const mark = tree.children(token).find((child) => tree.tokens[child]!.deprel === 'case' && child < token);
  return mark === undefined || tree.tokens[mark]!.upos === 'PART' ? null : tree.lemma(mark);
};

/** The verb that says the relation: one of the path inside the trigger, else where the paths meet, else any verb of the trigger. */
export function verbOf(tree: Tree, pivots: Pivots, trigger: Span): number | null {
  const [from, to] = tree.within(trigger);
  const isVerb = (token: number) => tree.tokens[token]!.upos === 'VERB';
  const onPath = pivots.verbs.filter(isVerb);
  const inside = onPath.find((verb) => verb >= from && verb < to);
  if (inside !== undefined) return inside;
  if (onPath[0] !== undefined) return onPath[0];
  if (pivots.meeting !== null) return null;
  for (let i = from; i < to; i++) if (isVerb(i)) return i;
  return null;
}

/** "were sent on to the borders" → "send on to": verb, particle, light object and the preposition before the object; null without a verb. */
export function predicateOf(tree: Tree, verb: number | null, tail: Span): string | null {
  if (verb === null) return null;
  const words = [tree.lemma(verb)];
  for (const child of tree.children(verb)) {
    const { deprel, upos } = tree.tokens[child]!;
    if (deprel === 'compound' && (upos === 'ADP' || upos === 'ADV')) words.push(tree.lemma(child));
  }
  const end = tree.headOf(tail);
  if (end !== null) {
    const up = tree.upwards(end);
    const steps = up.slice(0, Math.max(0, up.indexOf(verb))).reverse();
    const [first] = steps;
    // "take part in the vote": the noun between verb and object belongs to the predicate
    if (
      steps.length > 1 &&
      first !== undefined &&
      tree.tokens[first]!.deprel === 'obj' &&
      tree.tokens[first]!.upos === 'NOUN'
    )
      words.push(tree.lemma(first));
    const mark = steps.map((step) => caseOf(tree, step)).findLast((found) => found !== null);
    if (mark !== undefined && mark !== null) words.push(mark);
  }
  return words.slice(0, LONGEST).join(' ').replace(/\s+/g, ' ').trim() || null;
}
