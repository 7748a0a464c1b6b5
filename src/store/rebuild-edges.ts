import { grouped, inBatches } from './batch';
import type { SupportedEdge } from './before';
import { aggregateEdge, type PlainStatement } from './edges';
import { typeText } from './names';
import { readRoots } from './rebuild-copies';
import type { Statements } from './statements';
import { present } from './write-nodes';

const FIELDS = [
  'id',
  'edgeKey',
  'rtype',
  'subjectId',
  'objectId',
  'articleId',
  'predicate',
  'role',
  'speaker',
  'speakerKey',
  'confidence',
  'modality',
  'quote',
  'validFrom',
  'validTo',
  'publishedAt',
] as const satisfies readonly (keyof PlainStatement)[];

/** Ends after merges and splits. */
const VALUES: Readonly<Record<string, string>> = {
  subjectId: 'coalesce(s.subjectCanonicalId, s.subjectId)',
  objectId: 'coalesce(s.objectCanonicalId, s.objectId)',
};

/**
 * Makes the domain edges of `keys` anew from all plain statements of the database. Of the edges that stood `before`, those that no
 * statement supports any more are deleted.
 */
export async function rebuildEdges(
  tx: Statements,
  before: readonly SupportedEdge[],
  keys: ReadonlySet<string>,
): Promise<void> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS key MATCH (s:\`Statement\` {edgeKey: key}) WHERE s.plain = true
     RETURN ${FIELDS.map((field) => `${VALUES[field] ?? `s.${field}`} AS ${field}`).join(', ')}`,
    [...keys],
  );
  const read = records.map(
    (record) => Object.fromEntries(FIELDS.map((f, i) => [f, record[i] ?? null])) as unknown as PlainStatement,
  );
  const roots = await readRoots(tx, [...new Set(read.map((s) => s.articleId))]);
  const statements = read.map((s) => ({ ...s, originalId: roots.get(s.articleId) ?? s.articleId }));
  const supported = grouped(statements, (s) => s.edgeKey);
  const gone = before.filter((e) => !supported.has(e.key));
  for (const [rtype, edges] of grouped(gone, (e) => e.rtype))
    await inBatches(
      tx,
      `UNWIND $rows AS row MATCH (:\`Entity\` {id: row.subjectId})-[r:${typeText(rtype)} {key: row.key}]->() DELETE r`,
      edges,
    );
  const edges = [...supported.values()].map(aggregateEdge);
  for (const [rtype, group] of grouped(edges, (e) => e.rtype))
    await inBatches(
      tx,
      `UNWIND $rows AS row MATCH (a:\`Entity\` {id: row.from}) MATCH (b:\`Entity\` {id: row.to})
       MERGE (a)-[r:${typeText(rtype)} {key: row.key}]->(b) SET r = row.properties`,
      group.map((e) => ({ key: e.key, from: e.from, to: e.to, properties: present(e.properties) })),
    );
}
