import type { Mention } from '../../model/reading';
import type { Tree } from '../attribution/tree';

/** "X was taken to Y by Z": who does what to whom. `slot` is `obj` or the preposition before the second mention. */
export interface Arguments {
  readonly verb: number;
  readonly lemma: string;
  readonly slot: string;
  readonly subject: number;
  readonly object: number;
}

const PASSIVE = new Set(['be', 'get', "'s", 'been', 'being', 'was', 'were', 'is', 'are']);

/** A past participle with a form of "be": "was arrested". Universal labels do not tell passives apart. */
export const isPassive = (tree: Tree, verb: number): boolean => {
  const helped = tree
    .children(verb)
    .some((c) => tree.tokens[c]!.deprel === 'aux' && PASSIVE.has(tree.lemma(c)));
  return helped && !tree.word(verb).endsWith('ing');
};

const NOT = new Set(['not', "n't", 'never', 'except']);

/** The token and everything coordinated with it: not over a verb ("won the gold, his rival | won the silver") or a "not". */
function conjuncts(tree: Tree, token: number): readonly number[] {
  const all = [token];
  const isInOneClause = (from: number, to: number) =>
    tree.tokens
      .slice(from + 1, to)
      .every(({ upos }, k) => upos !== 'VERB' && !NOT.has(tree.word(from + 1 + k)));
  for (let i = 0; i < all.length && all.length < 20; i++)
    for (const child of tree.children(all[i]!))
      if (tree.tokens[child]!.deprel === 'conj' && isInOneClause(all[i]!, child)) all.push(child);
  return all;
}

/** Pairs of mentions that are subject and object of one verb, with coordination and passives undone. Needs a parsed tree. */
export function argumentsOf(tree: Tree, mentions: readonly Mention[]): readonly Arguments[] {
  const byHead = new Map<number, number[]>();
  mentions.forEach(({ start, end }, index) => {
    const head = tree.headOf([start, end]);
    if (head !== null) byHead.set(head, [...(byHead.get(head) ?? []), index]);
  });
  const mentionsAt = (token: number) => conjuncts(tree, token).flatMap((part) => byHead.get(part) ?? []);
  const labelled = (verb: number, label: string) =>
    tree.children(verb).filter((child) => tree.tokens[child]!.deprel === label);
  const subjectsOf = (verb: number): readonly number[] => {
    const own = labelled(verb, 'nsubj');
    const { deprel, head } = tree.tokens[verb]!;
    if (own.length > 0) return own.flatMap(mentionsAt);
    // "visited Accra and met the president": the second verb borrows the subject
    if (
      deprel === 'conj' &&
      head >= 0 &&
      tree.tokens[head]!.upos === 'VERB' &&
      isPassive(tree, head) === isPassive(tree, verb)
    )
      return subjectsOf(head);
    return [];
  };
  const prepositionOf = (token: number): string | null => {
    const mark = tree.children(token).find((child) => tree.tokens[child]!.deprel === 'case' && child < token);
    return mark === undefined ? null : tree.word(mark);
  };
  const found: Arguments[] = [];
  tree.tokens.forEach(({ upos }, verb) => {
    if (upos !== 'VERB') return;
    const passive = isPassive(tree, verb);
    const lemma = tree.lemma(verb);
    const subjects = subjectsOf(verb);
    const add = (slot: string, from: readonly number[], to: readonly number[]) => {
      for (const subject of from)
        for (const object of to) if (subject !== object) found.push({ verb, lemma, slot, subject, object });
    };
    const agents = passive
      ? labelled(verb, 'obl')
          .filter((token) => prepositionOf(token) === 'by')
          .flatMap(mentionsAt)
      : [];
    add('obj', passive ? agents : subjects, passive ? subjects : labelled(verb, 'obj').flatMap(mentionsAt));
    for (const token of labelled(verb, 'obl')) {
      const preposition = prepositionOf(token);
      if (preposition === null || (passive && preposition === 'by')) continue;
      add(passive ? `passive ${preposition}` : preposition, subjects, mentionsAt(token));
    }
  });
  return found;
}
