import type { Mention, Sentence } from '../../model/reading';
import type { Tree } from '../attribution/tree';
import { readKinship } from './kinship';
import { readLifespans } from './lifespans';
import type { RuleReading } from './read-adjacent';
import { readChains } from './read-chains';

/** States that a fixed form of words says: births, deaths, foundations, seats and homes, and who is whose relative. */
export const readStates = (
  text: string,
  tree: Tree,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly RuleReading[] => [
  ...readChains(text, tree, sentences, mentions),
  ...readLifespans(text, sentences, mentions),
  ...readKinship(text, sentences, mentions),
];
