import type { Tree } from '../attribution/tree';
import { prepositionOf } from './frames';

/** A noun that says what happens, and the head words of what hangs on it by slot: a preposition, or `poss` ("Belvaria's invasion"). */
export interface NominalFrame {
  readonly noun: number;
  readonly lemma: string;
  readonly slots: ReadonlyMap<string, readonly number[]>;
}

const isPossessor = (tree: Tree, token: number): boolean =>
  tree.children(token).some((child) => child > token && tree.tokens[child]!.upos === 'PART') ||
  (tree.tokens[token]!.upos === 'PRON' && prepositionOf(tree, token) === null);

const isJoined = (tree: Tree, token: number): boolean =>
  tree.children(token).some((child) => tree.tokens[child]!.deprel === 'cc' && child < token);

/** The frames of all tokens that have a lemma of the set and something on them. Needs a parsed tree. */
export function nominalFramesOf(tree: Tree, lemmas: ReadonlySet<string>): readonly NominalFrame[] {
  return tree.tokens.flatMap((_, noun): NominalFrame[] => {
    const lemma = tree.lemma(noun);
    if (!lemmas.has(lemma)) return [];
    const slots = new Map<string, number[]>();
    const add = (slot: string, token: number) => slots.set(slot, [...(slots.get(slot) ?? []), token]);
    let last: string | null = null;
    for (const child of tree.children(noun)) {
      if (tree.tokens[child]!.deprel !== 'nmod') continue;
      // "between X and | Y": a conjunct that the parser hangs beside the first
      const preposition: string | null = prepositionOf(tree, child) ?? (isJoined(tree, child) ? last : null);
      if (preposition !== null) add(preposition, child);
      else if (isPossessor(tree, child)) add('poss', child);
      last = preposition;
    }
    return slots.size === 0 ? [] : [{ noun, lemma, slots }];
  });
}
