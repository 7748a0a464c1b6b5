import { type ClaimView, claimRow, claimsOf, PROJECTED_CLAIM } from './claims';
import { noParams, projection, texts } from './columns';
import { defineQuery } from './query';
import {
  article,
  ORDER_STATEMENT,
  RETURN_STATEMENT,
  type StatementEvidence,
  statementRow,
  statementsOf,
} from './statement';

/** Everything of a kind, as tables list it: with `ask(…, { rows })` as many as are wanted, and whether that was all. */
export interface Lines<T> {
  readonly lines: readonly T[];
  readonly truncated: boolean;
}

/** Every statement that nobody rejected, facts and others, with its sentences. */
export const allStatements = defineQuery({
  name: 'allStatements',
  text: `MATCH (s:Statement)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE coalesce(s.rejected, false) = false
${RETURN_STATEMENT}
${ORDER_STATEMENT}`,
  params: noParams,
  row: statementRow,
  map: (rows, truncated): Lines<StatementEvidence> => ({ lines: statementsOf(rows), truncated }),
});

/** A claim with the entities that it is about. */
export interface ClaimAbout extends ClaimView {
  readonly about: readonly string[];
}

/** Every claim, in the order of the articles. */
export const allClaims = defineQuery({
  name: 'allClaims',
  text: `MATCH (c:Claim)-[:IN_SENTENCE]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WITH DISTINCT c, a
OPTIONAL MATCH (c)-[:ABOUT]->(e:Entity)
WITH c, a, collect(DISTINCT e.id) AS about
RETURN c ${PROJECTED_CLAIM} AS claim, a ${projection(article)} AS article, about AS about
ORDER BY a.publishedAt, a.id, c.startOff, c.id`,
  params: noParams,
  row: claimRow.extend({ about: texts }),
  map: (rows, truncated): Lines<ClaimAbout> => ({
    lines: claimsOf(rows).map((claim, i) => ({ ...claim, about: rows[i]!.about })),
    truncated,
  }),
});
