import { z } from 'zod';
import { defineQuery } from './query';
import { ORDER_STATEMENT, RETURN_STATEMENT, statementRow, statementsOf } from './statement';

/** Why is there an edge? Every statement behind it, plain or not, with sentence, spans and chain of sources. */
export const edgeEvidence = defineQuery({
  name: 'edgeEvidence',
  text: `MATCH (s:Statement)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE s.edgeKey = $key
${RETURN_STATEMENT}
${ORDER_STATEMENT}`,
  params: z.strictObject({ key: z.string() }),
  row: statementRow,
  map: statementsOf,
});

/** Every statement with an entity as its subject or object, not-plain ones too. */
export const statementsOfNode = defineQuery({
  name: 'statementsOfNode',
  text: `MATCH (e:Entity)<-[h]-(s:Statement)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE e.id = $id AND type(h) IN ['HAS_SUBJECT', 'HAS_OBJECT']
${RETURN_STATEMENT}
${ORDER_STATEMENT}`,
  params: z.strictObject({ id: z.string() }),
  row: statementRow,
  map: statementsOf,
});

/** Everything that was read but may not be an edge (denied, planned, conditional …) and that nobody rejected: the viewer's ghost edges. */
export const disputed = defineQuery({
  name: 'disputed',
  text: `MATCH (s:Statement)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE s.plain = false AND s.isDuplicate = false AND coalesce(s.rejected, false) = false
  AND coalesce(s.subjectCanonicalId, s.subjectId) <> coalesce(s.objectCanonicalId, s.objectId)
${RETURN_STATEMENT}
${ORDER_STATEMENT}`,
  params: z.strictObject({}),
  row: statementRow,
  map: statementsOf,
});

/** Every statement between two entities, in either direction and of any type, not-plain ones too. */
export const statementsOfPair = defineQuery({
  name: 'statementsOfPair',
  text: `MATCH (s:Statement)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WITH s, x, a, coalesce(s.subjectCanonicalId, s.subjectId) AS subject, coalesce(s.objectCanonicalId, s.objectId) AS object
WHERE (subject = $one AND object = $other) OR (subject = $other AND object = $one)
${RETURN_STATEMENT}
${ORDER_STATEMENT}`,
  params: z.strictObject({ one: z.string(), other: z.string() }),
  row: statementRow,
  map: statementsOf,
});
