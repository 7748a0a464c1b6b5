import { foldName, sha1 } from '../model/ids';
import type { Span } from '../model/span';
import { vocabulary } from '../model/vocabulary';
import { itemAt } from './checked-text';
import { type RowContext, spanId } from './context';

/** The text layer: the article, its sentences, mentions and the things that it mentions. */

export function addArticle({ rows, extraction, publishedAt, now, runId }: RowContext): void {
  // passages in other languages are part of the text, and nothing was read there
  const { id, foreign: _, ...article } = extraction.article;
  const { extractor } = extraction;
  rows.node(['Article'], id, { ...article, publishedAt, extractor, ingestedAt: now, runId });
  rows.node(['Run'], runId, { extractor, createdAt: now });
}

/** Sentences in order; a repeated one points at the one that it repeats. */
export function addSentences(context: RowContext): void {
  const { rows, extraction, articleId, text, article, runId } = context;
  extraction.sentences.forEach((sentence, index) => {
    const span: Span = [sentence.start, sentence.end];
    const words = text.slice(span);
    const node = rows.node(['Sentence'], spanId(articleId, span), {
      articleId,
      index,
      startOff: span[0],
      endOff: span[1],
      text: words,
      textHash: sha1(foldName(words)),
      isDuplicate: sentence.duplicateOf !== null,
      runId,
    });
    rows.link('HAS_SENTENCE', article, node);
  });
  extraction.sentences.forEach(({ duplicateOf }, index) => {
    if (duplicateOf === null) return;
    rows.link('DUPLICATE_OF', context.sentenceNode(index), context.sentenceNode(duplicateOf));
  });
}

/** Entities with a label; `mentionCount` counts the mentions outside repeated sentences too: it sizes nodes, it is no evidence. */
export function addEntities(context: RowContext): void {
  const { rows, extraction, articleId, article } = context;
  extraction.entities.forEach((entity, index) => {
    const label = vocabulary().entityTypes.get(entity.type)?.label;
    if (label == null || context.entity(index) === null) return;
    const mentionCount = entity.mentions.length;
    const node = rows.node(['Entity', label], entity.id, {
      name: entity.name,
      etype: entity.type,
      subtype: entity.subtype,
      qid: entity.qid,
      linkConfidence: entity.linkConfidence ?? null,
      aliases: [...entity.aliases],
      aliasText: entity.aliases.join(' · '),
      scope: entity.scope,
      articleId: entity.scope === 'document' ? articleId : null,
      mentionCount,
      value: entity.value,
    });
    if (mentionCount > 0) rows.link('MENTIONS', article, node, { count: mentionCount });
  });
}

/** Mentions of entities that have a node. Two mentions of one span share a node. */
export function addMentions(context: RowContext): void {
  const { rows, extraction, articleId, text, runId } = context;
  extraction.mentions.forEach((mention, index) => {
    const span: Span = [mention.start, mention.end];
    const words = text.slice(span);
    const entity = context.entity(context.entityOf(index));
    if (entity === null) return;
    const node = rows.node(['Mention'], spanId(articleId, span), {
      articleId,
      startOff: span[0],
      endOff: span[1],
      text: words,
      etype: mention.type,
      exchangeType: mention.exchangeType,
      kind: mention.kind,
      extractor: mention.by,
      confidence: mention.confidence,
      runId,
    });
    const sentence = itemAt(articleId, 'sentence of mention', context.sentencesOf(span), 0);
    rows.link('HAS_MENTION', context.sentenceNode(sentence), node);
    rows.link('REFERS_TO', node, entity);
  });
}
