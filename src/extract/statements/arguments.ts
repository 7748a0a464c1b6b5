import type { Mention } from '../../model/reading';
import type { Tree } from '../attribution/tree';
import { conjuncts } from './coordination';
import { type Frame, prepositionOf } from './frames';

/** "X was taken to Y by Z": who does what to whom. `slot` is `obj` or the preposition before the second mention. */
export interface Arguments {
  readonly verb: number;
  readonly lemma: string;
  /** The noun that carries the meaning of a light verb ("launched an | attack | on"), or null. */
  readonly noun: string | null;
  readonly slot: string;
  readonly subject: number;
  readonly object: number;
}

/** The mentions (indexes) headed by a token or by one coordinated with it. */
export function mentionFinder(
  tree: Tree,
  mentions: readonly Mention[],
): (token: number) => readonly number[] {
  const byHead = new Map<number, number[]>();
  mentions.forEach(({ start, end }, index) => {
    const head = tree.headOf([start, end]);
    if (head !== null) byHead.set(head, [...(byHead.get(head) ?? []), index]);
  });
  return (token) => conjuncts(tree, token).flatMap((part) => byHead.get(part) ?? []);
}

/** Pairs of mentions that are arguments of one verb, with coordination, control and passives undone. Needs a parsed tree. */
export function argumentsOf(
  tree: Tree,
  frames: readonly Frame[],
  mentionsAt: (token: number) => readonly number[],
): readonly Arguments[] {
  const found: Arguments[] = [];
  for (const { verb, lemma, passive, agents, patients, obliques } of frames) {
    const add = (slot: string, noun: string | null, from: readonly number[], to: readonly number[]) => {
      for (const subject of from.flatMap(mentionsAt))
        for (const object of to.flatMap(mentionsAt))
          if (subject !== object) found.push({ verb, lemma, noun, slot, subject, object });
    };
    add('obj', null, agents, patients);
    for (const { preposition, token } of obliques)
      add(passive ? `passive ${preposition}` : preposition, null, passive ? patients : agents, [token]);
    // "launched an attack on the town", "an attack was launched on the town by rebels"
    for (const patient of patients) {
      const below = tree.children(patient).flatMap((token) => {
        const preposition = tree.tokens[token]!.deprel === 'nmod' ? prepositionOf(tree, token) : null;
        return preposition === null ? [] : [{ preposition, token }];
      });
      for (const { preposition, token } of [...below, ...obliques])
        add(preposition, tree.lemma(patient), agents, [token]);
    }
  }
  return found;
}

/** The first verb of which both mentions are arguments, whichever way round, or null. */
export function coreFinder(
  found: readonly Arguments[],
): (pair: { readonly head: number; readonly tail: number }) => number | null {
  const keyOf = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const verbs = new Map<string, number>();
  for (const { subject, object, verb } of found) {
    const key = keyOf(subject, object);
    if (!verbs.has(key)) verbs.set(key, verb);
  }
  return ({ head, tail }) => verbs.get(keyOf(head, tail)) ?? null;
}
