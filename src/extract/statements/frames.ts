import type { Tree } from '../attribution/tree';
import { isInfinitive, isPassive, isProgressive } from './voice';

/** A verb and the head words of its arguments, passives undone: who does what to whom, with which prepositions. */
export interface Frame {
  readonly verb: number;
  readonly lemma: string;
  readonly passive: boolean;
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  readonly obliques: readonly { readonly preposition: string; readonly token: number }[];
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
/** Verbs whose object does not do what their infinitive says: "promised her to resign". */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'threaten', 'use']);
/** Clauses looked through for a subject: bounds a damaged tree. */
const DEEPEST = 8;

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

const labelled = (tree: Tree, verb: number, label: string): readonly number[] =>
  tree.children(verb).filter((child) => tree.tokens[child]!.deprel === label);

/** The preposition before a noun, in lower case. */
export const prepositionOf = (tree: Tree, token: number): string | null => {
  const mark = tree.children(token).find((child) => tree.tokens[child]!.deprel === 'case' && child < token);
  return mark === undefined ? null : tree.word(mark);
};

/** Labels under which a noun with a preposition hangs on a verb, the parser's slips included ("approved by the | parliament"). */
const OBLIQUE = new Set(['obl', 'nsubj', 'obj']);

const bare = (tree: Tree, verb: number, label: string): readonly number[] =>
  labelled(tree, verb, label).filter(
    (token) => NOMINAL.has(tree.tokens[token]!.upos) && prepositionOf(tree, token) === null,
  );

/** What the verb does something to: its object, else a bare noun that the parser took for an adverbial ("fleeing the | fighting"). */
function objectsOf(tree: Tree, verb: number): readonly number[] {
  const objects = bare(tree, verb, 'obj');
  return objects.length > 0
    ? objects
    : bare(tree, verb, 'obl')
        .filter((token) => token > verb)
        .slice(0, 1);
}

/** A relative pronoun stands for the noun that its clause belongs to. */
function referent(tree: Tree, verb: number, token: number): number {
  const { deprel, head } = tree.tokens[verb]!;
  return deprel === 'acl' && head >= 0 && RELATIVE.has(tree.word(token)) ? head : token;
}

/** The surface subject: its own, the antecedent's, or the one shared over coordination, control, raising and participles. */
function subjectOf(tree: Tree, verb: number, depth = 0): readonly number[] {
  const subjects = bare(tree, verb, 'nsubj');
  // "the bridge was destroyed": what stands before a passive is its subject, whatever the parser says
  const isTurned = subjects.length === 0 && isPassive(tree, verb);
  const own = isTurned ? bare(tree, verb, 'obj').filter((token) => token < verb) : subjects;
  if (own.length > 0) return own.map((token) => referent(tree, verb, token));
  const { deprel, head } = tree.tokens[verb]!;
  if (head < 0 || depth > DEEPEST) return [];
  const above = tree.tokens[head]!;
  if (deprel === 'acl' && NOMINAL.has(above.upos)) return isInfinitive(tree, verb) ? [] : [head];
  if (above.upos !== 'VERB') return [];
  // "visited Accra and met the president"
  if (deprel === 'conj') return subjectOf(tree, head, depth + 1);
  // "managed to arrest", "ordered the ministry to pay"
  if (deprel === 'xcomp') {
    const objects = labelled(tree, head, 'obj');
    const isObjects = objects.length > 0 && !SUBJECT_CONTROL.has(tree.lemma(head));
    return isObjects ? objects : subjectOf(tree, head, depth + 1);
  }
  // "hit the coast, killing nine"; "attacked by rebels, the army fled"
  if (deprel === 'advcl' && (isProgressive(tree, verb) || isPassive(tree, verb)))
    return subjectOf(tree, head, depth + 1);
  return [];
}

/** The frame of every verb. Needs a parsed tree. */
export function framesOf(tree: Tree): readonly Frame[] {
  return tree.tokens.flatMap(({ upos }, verb): Frame[] => {
    if (upos !== 'VERB') return [];
    const passive = isPassive(tree, verb);
    const subjects = subjectOf(tree, verb);
    const obliques = tree.children(verb).flatMap((token) => {
      const preposition = OBLIQUE.has(tree.tokens[token]!.deprel) ? prepositionOf(tree, token) : null;
      return preposition === null ? [] : [{ preposition, token }];
    });
    const by = obliques.filter(({ preposition }) => preposition === 'by').map(({ token }) => token);
    const objects = objectsOf(tree, verb).map((token) => referent(tree, verb, token));
    return [
      {
        verb,
        lemma: tree.lemma(verb),
        passive,
        agents: passive ? by : subjects,
        patients: passive ? subjects : objects,
        obliques: passive ? obliques.filter(({ preposition }) => preposition !== 'by') : obliques,
      },
    ];
  });
}
