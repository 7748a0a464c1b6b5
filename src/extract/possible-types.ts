import type { Mention } from '../model/reading';
import { type EntityType, vocabulary } from '../model/vocabulary';

/** Probability from which a type that is not a mention's likeliest may still be its own in a relation. */
const POSSIBLE = 0.2;

/** The mention's type and every other one that is likely enough. */
export const possibleTypes = ({ type, types = {} }: Pick<Mention, 'type' | 'types'>): EntityType[] => [
  type,
  ...Object.keys(types).filter((other) => other !== type && types[other]! >= POSSIBLE),
];

/** True when the vocabulary lets the relation hold between mentions of these types, each with its possible ones. */
export const mayHold = (relation: string, head: Mention, tail: Mention): boolean =>
  possibleTypes(head).some((from) =>
    possibleTypes(tail).some((to) => vocabulary().allows(relation, from, to)),
  );
