import type { ClaimAbout, StatementEvidence } from '../query';
import type { ClaimLine, StatementLine } from './api';
import { claimOf, statementOf } from './views';

/** Lines of the tables: what the panels show of a statement or a claim, cut to what a row can hold. */

export function statementLineOf(evidence: StatementEvidence): StatementLine {
  const { sentences, sources, factuality: _, ...line } = statementOf(evidence);
  const first = sentences[0];
  return {
    ...line,
    text: first?.text ?? '',
    start: first?.start ?? 0,
    speakers: sources.map((s) => s.name),
  };
}

export const claimLineOf = (claim: ClaimAbout): ClaimLine => ({ ...claimOf(claim), about: [...claim.about] });
