import type { Entity } from '../model/extraction';
import type { Statement } from '../model/reading';

const LIES_IN = 'LOCATED_IN';
const COUNTRY = 'COUNTRY';

/** False where a country is said to lie in another one: "in Ukraine, U.K. officials say" names two places and no whole. */
export const isPossiblePlace = (
  { type, head, tail }: Pick<Statement, 'type' | 'head' | 'tail'>,
  entityAt: (mention: number) => Pick<Entity, 'subtype'>,
): boolean => type !== LIES_IN || entityAt(head).subtype !== COUNTRY || entityAt(tail).subtype !== COUNTRY;
