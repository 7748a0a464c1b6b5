import { z } from 'zod';
import type { GraphStore } from '../model/store';
import { count, flag, idParams, maybeText, noParams, text } from './columns';
import { ask, defineQuery } from './query';

const listed = z.object({
  id: text,
  title: maybeText,
  author: maybeText,
  publisher: maybeText,
  publishedAt: maybeText,
  url: maybeText,
  ingestedAt: maybeText,
  sentences: count,
});
export type ArticleListing = z.infer<typeof listed>;

/** All articles, newest first. */
export const articles = defineQuery({
  name: 'articles',
  text: `MATCH (a:Article)
OPTIONAL MATCH (a)-[:HAS_SENTENCE]->(x:Sentence)
WITH a, count(x) AS held
RETURN a.id AS id, a.title AS title, a.author AS author, a.publisher AS publisher, a.publishedAt AS publishedAt,
  a.url AS url, a.ingestedAt AS ingestedAt, held AS sentences
ORDER BY coalesce(publishedAt, '') DESC, id`,
  params: noParams,
  row: listed,
  map: (rows): readonly ArticleListing[] => rows,
});

const whole = listed.omit({ sentences: true }).extend({ text });

const articleById = defineQuery({
  name: 'articleById',
  text: `MATCH (a:Article) WHERE a.id = $id
RETURN a.id AS id, a.title AS title, a.author AS author, a.publisher AS publisher, a.publishedAt AS publishedAt,
  a.url AS url, a.ingestedAt AS ingestedAt, a.text AS text
ORDER BY id`,
  params: idParams,
  row: whole,
  map: (rows) => rows[0] ?? null,
});

const sentence = z.object({ id: text, start: z.number(), end: z.number(), isDuplicate: flag });

const sentencesOf = defineQuery({
  name: 'sentencesOf',
  text: `MATCH (a:Article)-[:HAS_SENTENCE]->(x:Sentence) WHERE a.id = $id
RETURN x.id AS id, x.startOff AS start, x.endOff AS end, x.isDuplicate AS isDuplicate
ORDER BY start, id`,
  params: idParams,
  row: sentence,
  map: (rows): readonly z.infer<typeof sentence>[] => rows,
});

const mention = z.object({
  start: z.number(),
  end: z.number(),
  text,
  kind: text,
  entityId: text,
  name: text,
  etype: text,
  confidence: z.number(),
  extractor: text,
});

const mentionsOf = defineQuery({
  name: 'mentionsOf',
  text: `MATCH (a:Article)-[:HAS_SENTENCE]->(:Sentence)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e:Entity) WHERE a.id = $id
RETURN m.startOff AS start, m.endOff AS end, m.text AS text, m.kind AS kind, e.id AS entityId, e.name AS name,
  e.etype AS etype, m.confidence AS confidence, m.extractor AS extractor
ORDER BY start, end, entityId`,
  params: idParams,
  row: mention,
  map: (rows): readonly z.infer<typeof mention>[] => rows,
});

/** An article with everything that was found in it. Offsets into `text`. */
export interface ArticleText extends z.infer<typeof whole> {
  readonly sentences: readonly z.infer<typeof sentence>[];
  readonly mentions: readonly z.infer<typeof mention>[];
}

/** The stored text of an article with its sentences and mentions; null when there is no such article. */
export async function articleText(store: Pick<GraphStore, 'query'>, id: string): Promise<ArticleText | null> {
  const found = await ask(store, articleById, { id });
  if (found === null) return null;
  const sentences = await ask(store, sentencesOf, { id });
  return { ...found, sentences, mentions: await ask(store, mentionsOf, { id }) };
}
