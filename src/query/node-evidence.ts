import { z } from 'zod';
import type { Span } from '../model/span';
import type { GraphStore } from '../model/store';
import { count, flag, idParams, maybeNumber, maybeText, projection, text, texts } from './columns';
import { statementsOfNode } from './edge-evidence';
import { ask, defineQuery } from './query';
import { type ArticleHead, article, type StatementEvidence } from './statement';

const entity = z.object({
  id: text,
  name: text,
  etype: text,
  subtype: maybeText,
  qid: maybeText,
  linkConfidence: maybeNumber,
  aliases: texts,
  value: maybeText,
  mentionCount: count,
});
export type EntityHead = z.infer<typeof entity>;

/** One entity by id, null when there is none. */
export const entityById = defineQuery({
  name: 'entityById',
  text: `MATCH (e:Entity) WHERE e.id = $id
OPTIONAL MATCH (:Article)-[m:MENTIONS]->(e)
WITH e, coalesce(sum(m.count), 0) AS mentioned
RETURN e.id AS id, e.name AS name, e.etype AS etype, e.subtype AS subtype, e.qid AS qid,
  e.linkConfidence AS linkConfidence, e.aliases AS aliases, e.value AS value, mentioned AS mentionCount
ORDER BY id`,
  params: idParams,
  row: entity,
  map: (rows): EntityHead | null => rows[0] ?? null,
});

const sentence = z.object({ id: text, startOff: z.number(), text, isDuplicate: flag });
const mention = z.object({
  startOff: z.number(),
  endOff: z.number(),
  kind: text,
  extractor: text,
  confidence: z.number(),
});
const mentionRow = z.object({ mention, sentence, article });

/** A sentence that mentions an entity; spans relative to `text`. */
export interface MentioningSentence {
  readonly id: string;
  readonly start: number;
  readonly text: string;
  readonly isDuplicate: boolean;
  readonly mentions: readonly { span: Span; kind: string; extractor: string; confidence: number }[];
  readonly article: ArticleHead;
}

const sentencesWithMentions = (rows: readonly z.infer<typeof mentionRow>[]): MentioningSentence[] => {
  const byId = new Map<string, MentioningSentence & { mentions: MentioningSentence['mentions'][number][] }>();
  for (const { mention: m, sentence: x, article } of rows) {
    const { startOff: start, ...rest } = x;
    const known = byId.get(x.id) ?? { ...rest, start, mentions: [], article };
    const { startOff, endOff, ...how } = m;
    known.mentions.push({ span: [startOff - start, endOff - start], ...how });
    byId.set(x.id, known);
  }
  return [...byId.values()];
};

/** Every sentence that mentions an entity. */
export const sentencesMentioning = defineQuery({
  name: 'sentencesMentioning',
  text: `MATCH (e:Entity)<-[:REFERS_TO]-(m:Mention)<-[:HAS_MENTION]-(x:Sentence)<-[:HAS_SENTENCE]-(a:Article)
WHERE e.id = $id
RETURN m ${projection(mention)} AS mention, x ${projection(sentence)} AS sentence, a ${projection(article)} AS article
ORDER BY a.publishedAt, a.id, m.startOff, m.id`,
  params: idParams,
  row: mentionRow,
  map: sentencesWithMentions,
});

/** What the side panel shows for a node. */
export interface NodeEvidence {
  readonly entity: EntityHead;
  readonly sentences: readonly MentioningSentence[];
  /** As subject or object; not-plain ones too. */
  readonly statements: readonly StatementEvidence[];
}

/** What an entity was merged into, by the id that it had before; null where it was not. */
export const canonicalOf = defineQuery({
  name: 'canonicalOf',
  text: `MATCH (m:MergedEntity) WHERE m.id = $id
RETURN m.canonicalId AS id
ORDER BY id`,
  params: idParams,
  row: z.object({ id: text }),
  map: (rows): string | null => rows[0]?.id ?? null,
});

/** Everything the graph holds about an entity, also by the id that it had before a merge; null when there is no such entity. */
export async function nodeEvidence(
  store: Pick<GraphStore, 'query'>,
  asked: string,
): Promise<NodeEvidence | null> {
  const own = await ask(store, entityById, { id: asked });
  const id = own === null ? await ask(store, canonicalOf, { id: asked }) : asked;
  const found = own ?? (id === null ? null : await ask(store, entityById, { id }));
  if (found === null || id === null) return null;
  const sentences = await ask(store, sentencesMentioning, { id });
  return { entity: found, sentences, statements: await ask(store, statementsOfNode, { id }) };
}
