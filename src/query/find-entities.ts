import { z } from 'zod';
import { foldName, nameKey } from '../model/ids';
import type { GraphStore } from '../model/store';
import { count, maybeText, text, texts } from './columns';
import { ask, defineQuery } from './query';

const row = z.object({
  id: text,
  name: text,
  etype: text,
  subtype: maybeText,
  aliases: texts,
  articles: count,
});
export type EntityMatch = Omit<z.infer<typeof row>, 'aliases'>;
type Row = z.infer<typeof row>;

const COLUMNS = `OPTIONAL MATCH (e)<-[:MENTIONS]-(a:Article)
WITH e, count(DISTINCT a) AS mentioning
RETURN e.id AS id, e.name AS name, e.etype AS etype, e.subtype AS subtype, e.aliases AS aliases, mentioning AS articles
ORDER BY articles DESC, id`;

const byId = defineQuery({
  name: 'entityWithId',
  text: `MATCH (e:Entity {id: $asked})
${COLUMNS}`,
  params: z.strictObject({ asked: text }),
  row,
  map: (rows): readonly Row[] => rows,
});

const called = defineQuery({
  name: 'entitiesCalled',
  text: `MATCH (:Name {id: $key})-[:NAMES]->(e:Entity)
${COLUMNS}`,
  params: z.strictObject({ key: text }),
  row,
  map: (rows): readonly Row[] => rows,
});

const mergedInto = defineQuery({
  name: 'entityMergedInto',
  text: `MATCH (m:MergedEntity {id: $asked})-[:SAME_AS]->(e:Entity)
${COLUMNS}`,
  params: z.strictObject({ asked: text }),
  row,
  map: (rows): readonly Row[] => rows,
});

/** The surest first: the first way that fits any entity decides. */
const WAYS: readonly ((entity: Row, asked: string) => boolean)[] = [
  (e, asked) => e.name === asked,
  (e, asked) => foldName(e.name) === foldName(asked),
  (e, asked) => e.aliases.some((alias) => foldName(alias) === foldName(asked)),
];

/** The entities that a text may mean: an id (also one that was merged away), else a name, else an alias. Most mentioned first. */
export async function findEntities(
  store: Pick<GraphStore, 'query'>,
  given: string,
): Promise<readonly EntityMatch[]> {
  const asked = given.trim();
  const withId = await ask(store, byId, { asked });
  if (withId.length > 0) return withId;
  const found = await ask(store, called, { key: nameKey(asked) });
  for (const fits of WAYS) {
    const fitting = found.filter((entity) => fits(entity, asked));
    if (fitting.length > 0) return fitting;
  }
  return ask(store, mergedInto, { asked });
}

const said = z.object({
  id: text,
  subject: text,
  relation: text,
  object: text,
  quote: maybeText,
  articleId: text,
});
export type StatementMatch = z.infer<typeof said>;

const begins = defineQuery({
  name: 'statementsBeginning',
  text: `MATCH (s:Statement) WHERE s.id STARTS WITH $start
RETURN s.id AS id, coalesce(s.subjectName, s.subjectId) AS subject, s.rtype AS relation,
  coalesce(s.objectName, s.objectId) AS object, s.quote AS quote, s.articleId AS articleId
ORDER BY id LIMIT 21`,
  params: z.strictObject({ start: text }),
  row: said,
  map: (rows): readonly StatementMatch[] => rows,
});

/** The statements with this id, else those whose id begins so (at least 6 characters; 21 at most). */
export async function findStatements(
  store: Pick<GraphStore, 'query'>,
  given: string,
): Promise<readonly StatementMatch[]> {
  const start = given.trim();
  if (start.length < 6) return [];
  const found = await ask(store, begins, { start });
  const exact = found.filter((s) => s.id === start);
  return exact.length > 0 ? exact : found;
}
