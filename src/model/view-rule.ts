import type { Statement } from './reading';

/** The only moment where "read in the text" becomes "may be an edge" (graph-model, view rule). */
export const isPlain = (s: Pick<Statement, 'modality' | 'mood' | 'polarity' | 'isDuplicate'>): boolean =>
  s.modality !== 'hypothetical' && s.polarity === 'positive' && s.mood === null && !s.isDuplicate;
