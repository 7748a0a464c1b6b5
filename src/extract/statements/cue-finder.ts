import type { Tree } from '../attribution/tree';
import { type CueLink, type CuePlace, type MoodCue, type MoodCues, moodCues } from './mood-cues';
import type { Pivots } from './pivots';
import type { Reach } from './reach';

/** A cue that bears on a predicate, and the token it stands at. */
export interface CueHit extends MoodCue {
  readonly token: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const AUXILIARY = new Set(['aux', 'cop']);
const ADVERBIAL = new Set(['advmod', 'cc', 'neg', 'preconj']);
const ATTRIBUTIVE = new Set(['amod', 'det', 'compound', 'acl']);
const CLAUSAL = new Set(['xcomp', 'ccomp', 'advcl', 'acl', 'csubj']);

const isInfinitive = (tree: Tree, token: number): boolean =>
  tree.children(token).some((c) => tree.word(c) === 'to' && ['mark', 'aux'].includes(tree.tokens[c]!.deprel));

const linkOf = (tree: Tree, token: number): CueLink => {
  if (isInfinitive(tree, token)) return 'to';
  const helped = tree.children(token).some((c) => AUXILIARY.has(tree.tokens[c]!.deprel));
  return tree.word(token).endsWith('ing') && !helped ? 'ing' : 'finite';
};

/** Every cue that bears on the predicate of a relation, in the order of looking. Needs a parsed tree. */
export function findCues(
  tree: Tree,
  pivots: Pivots,
  reach: Reach,
  cues: MoodCues = moodCues(),
): readonly CueHit[] {
  const hits: CueHit[] = [];
  const seen = new Set<number>();
  const look = (place: CuePlace, token: number, link: CueLink = 'to'): boolean => {
    const cue = cues.find(place, tree.lemma(token), link) ?? cues.find(place, tree.word(token), link);
    if (cue === undefined) return false;
    if (!seen.has(token)) hits.push({ ...cue, token });
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
    for (const child of tree.children(predicate)) {
      const { deprel } = tree.tokens[child]!;
      if (AUXILIARY.has(deprel)) look('auxiliary', child);
      if (deprel === 'mark' || deprel === 'advmod') look('mark', child);
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
        if (nominal) look('noun', head, link);
        else if (!look('governor', head, link) && deprel === 'advcl' && link === 'to') {
          const to = tree.children(at).find((c) => tree.word(c) === 'to');
          if (to !== undefined) look('purpose', to);
        }
      } else if (deprel !== 'conj') return;
      dependents(head);
      at = head;
    }
  };
  const verbs = pivots.verbs.filter((_, index) => reach.sides.includes(pivots.sides[index]!));
  for (const verb of verbs) dependents(verb);
  for (const verb of verbs) governors(verb, reach.steps);
  if (pivots.verbs.length === 0 && pivots.meeting !== null) {
    dependents(pivots.meeting);
    modifiers(pivots.meeting);
    governors(pivots.meeting, reach.nominal);
  }
  for (const end of pivots.ends) modifiers(end);
  return hits;
}
