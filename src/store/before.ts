import { labelText, OWN_LABELS } from './names';
import type { Statements } from './statements';

/** An edge that the article's statements support, as far as it must be found again. */
export interface SupportedEdge {
  readonly key: string;
  readonly rtype: string;
  readonly subjectId: string;
}

/** What the store holds of an article before it is written again or deleted. */
export interface Before {
  readonly exists: boolean;
  readonly own: readonly { readonly label: string; readonly id: string }[];
  readonly entityIds: readonly string[];
  readonly edges: readonly SupportedEdge[];
  readonly runIds: readonly string[];
}

const NOTHING: Before = { exists: false, own: [], entityIds: [], edges: [], runIds: [] };

/** Reads what the article with this id left in the store. */
export async function readBefore(tx: Statements, articleId: string): Promise<Before> {
  const params = { id: articleId };
  const [article] = await tx.run('MATCH (a:`Article` {id: $id}) RETURN a.runId AS runId', params);
  if (article === undefined) return NOTHING;
  const own: { label: string; id: string }[] = [];
  for (const label of OWN_LABELS)
    for (const [id] of await tx.run(
      `MATCH (n:${labelText(label)} {articleId: $id}) RETURN n.id AS id`,
      params,
    ))
      own.push({ label, id: String(id) });
  const entities = await tx.run(
    'MATCH (:`Article` {id: $id})-[:`MENTIONS`]->(e) RETURN DISTINCT e.id AS id',
    params,
  );
  const edges = await tx.run(
    `MATCH (s:\`Statement\` {articleId: $id}) WHERE s.plain = true
     RETURN DISTINCT s.edgeKey AS key, s.rtype AS rtype, coalesce(s.subjectCanonicalId, s.subjectId) AS subjectId`,
    params,
  );
  return {
    exists: true,
    own,
    entityIds: entities.map(([id]) => String(id)),
    edges: edges.map(([key, rtype, subjectId]) => ({
      key: String(key),
      rtype: String(rtype),
      subjectId: String(subjectId),
    })),
    runIds: typeof article[0] === 'string' ? [article[0]] : [],
  };
}
