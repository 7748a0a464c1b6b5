import { z } from 'zod';
import { text, texts } from './columns';
import { defineQuery } from './query';

/** What decisions are about, as people call it; ids that are not there (any more) are left out. */

const params = z.strictObject({ ids: texts });
const named = z.object({ id: text, name: text });
const namesById = (rows: readonly z.infer<typeof named>[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ id, name }) => [id, name]));

export const entityNames = defineQuery({
  name: 'entityNames',
  text: 'MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.name AS name ORDER BY id',
  params,
  row: named,
  map: namesById,
});

/** Of entities that were merged into another one. */
export const mergedNames = defineQuery({
  name: 'mergedNames',
  text: 'MATCH (e:MergedEntity) WHERE e.id IN $ids RETURN e.id AS id, e.name AS name ORDER BY id',
  params,
  row: named,
  map: namesById,
});

const triple = z.object({ id: text, subject: text, type: text, object: text, edgeKey: text });
/** A statement in one line, with the edge at which it stands. */
export type StatementTriple = z.infer<typeof triple>;

export const statementTriples = defineQuery({
  name: 'statementTriples',
  text: `MATCH (s:Statement) WHERE s.id IN $ids
RETURN s.id AS id, coalesce(s.subjectName, s.subjectId) AS subject, s.rtype AS type,
  coalesce(s.objectName, s.objectId) AS object, s.edgeKey AS edgeKey ORDER BY id`,
  params,
  row: triple,
  map: (rows): readonly StatementTriple[] => rows,
});
