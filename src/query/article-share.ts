import { z } from 'zod';
import type { GraphStore } from '../model/store';
import { count, idParams } from './columns';
import { ask, defineQuery } from './query';

/** A question about one article that is answered with a number. */
const counted = (name: string, statement: string) =>
  defineQuery({
    name,
    text: statement,
    params: idParams,
    row: z.object({ n: count }),
    map: ([row]) => row?.n ?? 0,
  });
/** Nodes of a label that belong to the article. */
const nodes = (label: string) =>
  counted(`own${label}`, `MATCH (n:${label}) WHERE n.articleId = $id RETURN count(n) AS n`);

/** What goes with an article, by what it is called. */
const PARTS = {
  sentences: nodes('Sentence'),
  mentions: nodes('Mention'),
  claims: nodes('Claim'),
  statements: nodes('Statement'),
  entities: counted(
    'entitiesOnlyHere',
    `MATCH (a:Article)-[:MENTIONS]->(e:Entity) WHERE a.id = $id
MATCH (e)<-[:MENTIONS]-(o:Article) WITH e, count(DISTINCT o.id) AS articles WHERE articles = 1
RETURN count(e) AS n`,
  ),
  edges: counted(
    'edgesOnlyHere',
    `MATCH (s:Statement) WHERE s.articleId = $id AND s.plain = true
WITH DISTINCT s.edgeKey AS key
MATCH (t:Statement) WHERE t.edgeKey = key AND t.plain = true
WITH key, count(DISTINCT t.articleId) AS articles WHERE articles = 1
RETURN count(key) AS n`,
  ),
} as const;

/** What an article alone holds up: its own text and evidence, entities that no other mentions, edges that no other supports. */
export type ArticleShare = Readonly<Record<keyof typeof PARTS, number>>;

/** What would go with an article. */
export async function articleShare(store: Pick<GraphStore, 'query'>, id: string): Promise<ArticleShare> {
  const share: Record<string, number> = {};
  for (const [part, query] of Object.entries(PARTS)) share[part] = await ask(store, query, { id });
  return share as ArticleShare;
}
