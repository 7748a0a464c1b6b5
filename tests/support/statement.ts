import type { Statement } from '../../src/model/reading';

/** A plain, certain statement between two mentions (indexes), as a hand-made reader would give it. */
export const plainStatement = (
  type: string,
  head: number,
  tail: number,
  more: Partial<Statement> = {},
): Statement => ({
  type,
  head,
  tail,
  evidence: [0, 10],
  trigger: null,
  predicate: null,
  role: null,
  modality: 'asserted',
  mood: null,
  polarity: 'positive',
  factuality: 'CT+',
  certainty: 'certain',
  attribution: null,
  validFrom: null,
  validTo: null,
  plain: true,
  isDuplicate: false,
  by: 'test',
  confidence: 0.8,
  ...more,
});
