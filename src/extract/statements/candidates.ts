import type { Mention, Sentence } from '../../model/reading';
import type { Tree } from '../attribution/tree';
import type { RelationReading } from '../draft';
import { mayHold } from '../possible-types';
import type { Arguments } from './arguments';
import { type Candidate, mergeCandidates } from './merge';
import { uncrossed } from './pairing';
import { readAdjacent } from './read-adjacent';
import { readNouns } from './read-nouns';
import { readProperties } from './read-properties';
import { readStates } from './read-states';
import { readVerbs } from './read-verbs';
import { type Opinion, RULE_OPINION } from './verdict';

/** Id of the learned head in `by`. */
export const HEAD = 'statements@1';

/** p(any relation) from which the head's flags say something of a pair that a rule reads. */
const KNOWN = 0.3;

/** What there is to read from: the text with its parse and mentions, and who may read. */
export interface Sources {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tree: Tree;
  readonly mentions: readonly Mention[];
  readonly found: readonly Arguments[];
  readonly mentionsAt: (token: number) => readonly number[];
  readonly relations: readonly RelationReading[];
  /** p(any relation) from which a reading of the head counts at all. */
  readonly floor: number;
  /** Probability from which a state property is read. */
  readonly property: number;
  /** Whether the rules of `schema/rules` read, and whether the head's flags count. */
  readonly rules: boolean;
  readonly flags: boolean;
}

/** What the head thinks of the flags of a pair, whatever type it read; a pair that it does not relate gets the rules' own. */
function opinionFinder(
  relations: readonly RelationReading[],
): (pair: { readonly head: number; readonly tail: number }) => Opinion {
  const known = new Map(relations.map((reading) => [`${reading.head} ${reading.tail}`, reading]));
  return ({ head, tail }) => {
    const reading = known.get(`${head} ${tail}`);
    return reading === undefined || reading.anyProbability < KNOWN ? RULE_OPINION : reading;
  };
}

/** The readings of the head and of the rules, one for each pair of mentions. */
export function candidatesOf(sources: Sources): readonly Candidate[] {
  const { text, sentences, tree, mentions, found, mentionsAt, relations, floor, property, rules, flags } =
    sources;
  const read = relations
    .filter(({ anyProbability }) => anyProbability >= floor)
    .filter(({ type, head, tail }) => head !== tail && mayHold(type, mentions[head]!, mentions[tail]!))
    .map((reading): Candidate => {
      const { type, head, tail, trigger, probability: confidence, anyProbability: any } = reading;
      const opinion = flags ? reading : RULE_OPINION;
      return { type, head, tail, trigger, role: null, opinion, by: HEAD, confidence, any };
    });
  const states = readProperties(relations, mentions, property);
  if (!rules) return mergeCandidates([...read, ...states]);
  const opinionOf = opinionFinder(flags ? relations : []);
  const ruled = [
    ...readAdjacent(text, sentences, mentions),
    ...readVerbs(tree, mentions, found),
    ...readNouns(tree, mentions, mentionsAt),
    ...readStates(text, tree, sentences, mentions),
  ].map((reading): Candidate => ({ ...reading, opinion: opinionOf(reading) }));
  return mergeCandidates([...uncrossed([...read, ...states], ruled, mentions), ...ruled]);
}
