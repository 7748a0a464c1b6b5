import type { Tree } from '../attribution/tree';
import { type CueLink, type CuePlace, type MoodCue, type MoodCues, moodCues } from './mood-cues';
import type { Pivots } from './pivots';
import type { Reach } from './reach';
import { isInfinitive } from './voice';

/** A cue that bears on a predicate, and the token it stands at. */
export interface CueHit extends Omit<MoodCue, 'direct'> {
  readonly token: number;
  /** True when it stands at the very verb or noun that joins the two mentions. */
  readonly isDirect: boolean;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const AUXILIARY = new Set(['aux', 'cop']);
const ADVERBIAL = new Set(['advmod', 'cc', 'neg', 'preconj']);
const MARKING = new Set(['mark', 'advmod', 'punct']);
const ATTRIBUTIVE = new Set(['amod', 'det', 'compound', 'acl']);
const CLAUSAL = new Set(['xcomp', 'ccomp', 'advcl', 'acl', 'csubj']);

/** Verbs of a coordination looked through: bounds a damaged tree. */
const LONGEST_CHAIN = 8;

const linkOf = (tree: Tree, token: number): CueLink => {
  if (isInfinitive(tree, token)) return 'to';
  const helped = tree.children(token).some((c) => AUXILIARY.has(tree.tokens[c]!.deprel));
  return tree.word(token).endsWith('ing') && !helped ? 'ing' : 'finite';
};

const hitOf = ({ direct, ...cue }: MoodCue, token: number, isDirect: boolean): CueHit => ({
  ...cue,
  strength: isDirect ? direct : cue.strength,
  token,
  isDirect,
});

/** "tried to enter and | destroy": the verb and those before it that share its subject. */
function chainOf(tree: Tree, verb: number): readonly number[] {
  const chain = [verb];
  for (let at = verb; tree.tokens[at]!.deprel === 'conj' && chain.length < LONGEST_CHAIN; ) {
    if (tree.children(at).some((child) => tree.tokens[child]!.deprel === 'nsubj')) break;
    at = tree.tokens[at]!.head;
    if (at < 0) break;
    chain.push(at);
  }
  return chain;
}

/**
 * Every cue that bears on the predicate of a relation, in the order of looking. Needs a parsed tree.
 * @param core the verb or noun whose arguments the two mentions are, or null where no single word joins them
 */
export function findCues(
  tree: Tree,
  pivots: Pivots,
  reach: Reach,
  core: number | null = null,
  cues: MoodCues = moodCues(),
): readonly CueHit[] {
  const chain = core === null ? [] : chainOf(tree, core);
  const isDirect = (token: number): boolean => {
    const { head, deprel } = tree.tokens[token]!;
    if (core === null) return false;
    if (head === core || token === core - 1 || chain.some((verb) => tree.tokens[verb]!.head === token))
      return true;
    // "no player": the determiner of its subject
    return deprel === 'det' && head >= 0 && tree.tokens[head]!.head === core;
  };
  const hits: CueHit[] = [];
  const seen = new Set<number>();
  const look = (place: CuePlace, token: number, link: CueLink = 'to'): boolean => {
    const cue = cues.find(place, tree.lemma(token), link) ?? cues.find(place, tree.word(token), link);
    if (cue === undefined) return false;
    if (!seen.has(token)) hits.push(hitOf(cue, token, reach.direct && isDirect(token)));
    seen.add(token);
    return true;
  };
  const modifiers = (nominal: number) => {
    for (const child of tree.children(nominal)) {
      if (ATTRIBUTIVE.has(tree.tokens[child]!.deprel)) look('adjective', child);
      if (ADVERBIAL.has(tree.tokens[child]!.deprel)) look('adverb', child);
    }
  };
  const dependents = (predicate: number) => {
    if (predicate > 0) look('before', predicate - 1);
    const subjects = tree.children(predicate).filter((child) => tree.tokens[child]!.deprel === 'nsubj');
    for (const child of tree.children(predicate)) {
      const { deprel } = tree.tokens[child]!;
      if (AUXILIARY.has(deprel)) look('auxiliary', child);
      if (MARKING.has(deprel)) look('mark', child);
      // "Had they met, …": the auxiliary before the subject
      if (
        AUXILIARY.has(deprel) &&
        tree.tokens[predicate]!.deprel === 'advcl' &&
        subjects.some((s) => child < s)
      )
        look('inversion', child);
      if (ADVERBIAL.has(deprel)) look('adverb', child);
      // "no player will …": the determiner of an argument negates the clause
      if (deprel === 'nsubj' || deprel === 'obj')
        for (const below of tree.children(child))
          if (tree.tokens[below]!.deprel === 'det') look('adjective', below);
    }
  };
  const governors = (from: number, steps: number) => {
    let at = from;
    for (let step = 0; step < steps; step++) {
      const { head, deprel } = tree.tokens[at]!;
      if (head < 0) return;
      const nominal = NOMINAL.has(tree.tokens[head]!.upos);
      const link = linkOf(tree, at);
      if (CLAUSAL.has(deprel)) {
        if (nominal) {
          look('noun', head, link);
          // "approved the bank | opening a branch"
          const above = tree.tokens[head]!.head;
          if (link === 'ing' && above >= 0 && tree.tokens[above]!.upos === 'VERB')
            look('governor', above, link);
        } else if (!look('governor', head, link) && deprel === 'advcl' && link === 'to') {
          const to = tree.children(at).find((c) => tree.word(c) === 'to');
          if (to !== undefined) look('purpose', to);
        }
      } else if (deprel !== 'conj') return;
      dependents(head);
      at = head;
    }
  };
  const onPath = pivots.verbs.filter((_, index) => reach.sides.includes(pivots.sides[index]!));
  const verbs = core === null || onPath.includes(core) ? onPath : [core, ...onPath];
  for (const verb of verbs) dependents(verb);
  for (const verb of verbs) governors(verb, reach.steps);
  // "no talks between", "the attempted attack on"
  if (core !== null && tree.tokens[core]!.upos !== 'VERB') modifiers(core);
  if (pivots.verbs.length === 0 && pivots.meeting !== null) {
    dependents(pivots.meeting);
    modifiers(pivots.meeting);
    governors(pivots.meeting, reach.nominal);
  }
  for (const end of pivots.ends) modifiers(end);
  return hits;
}
