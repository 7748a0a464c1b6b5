import type { Extraction } from '../model/extraction';
import type { Span } from '../model/span';
import { overlaps } from '../model/span';
import { vocabulary } from '../model/vocabulary';
import { type CheckedText, checkedText, invalidRows, itemAt } from './checked-text';
import { type NodeKey, RowSet } from './row-set';

/** What every kind of row needs: the extraction, its checked text, and the rows so far. */
export interface RowContext {
  readonly extraction: Extraction;
  readonly articleId: string;
  readonly article: NodeKey;
  readonly text: CheckedText;
  readonly rows: RowSet;
  /** ISO 8601 instants: of this run, and of the article (as precise as its source). */
  readonly now: string;
  readonly publishedAt: string | null;
  readonly runId: string;
  /** Node of an entity by its index, null for a type without a label (ROLE). */
  entity(index: number): NodeKey | null;
  /** Index of the entity of a mention. */
  entityOf(mention: number): number;
  sentenceNode(index: number): NodeKey;
  /** Indexes of the sentences that share a character with the span. Throws StoreError `invalid-rows` when there is none. */
  sentencesOf(span: Span): number[];
}

/** `2022-09-29T10:00:00+02:00` in UTC; a date, and a time whose zone nobody said, stay as they are. */
export const inUtc = (time: string | null): string | null => {
  if (time === null || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(time)) return time;
  const instant = new Date(time);
  return Number.isNaN(instant.getTime()) ? time : instant.toISOString();
};

/** `<articleId>:<start>-<end>`: the id of a sentence and of a mention. */
export const spanId = (articleId: string, [start, end]: Span): string => `${articleId}:${start}-${end}`;

export function rowContext(extraction: Extraction, run: { now: string; runId: string }): RowContext {
  const { article, sentences, entities } = extraction;
  const types = vocabulary().entityTypes;
  const labelled = entities.map((entity): NodeKey | null =>
    types.get(entity.type)?.label == null ? null : { label: 'Entity', id: entity.id },
  );
  return {
    extraction,
    articleId: article.id,
    article: { label: 'Article', id: article.id },
    text: checkedText(article.id, article.text),
    rows: new RowSet(),
    now: run.now,
    publishedAt: inUtc(article.publishedAt),
    runId: run.runId,
    entity: (index) => itemAt(article.id, 'entity', labelled, index),
    entityOf: (mention) => itemAt(article.id, 'entity of mention', extraction.entityOf, mention),
    sentenceNode(index) {
      const s = itemAt(article.id, 'sentence', sentences, index);
      return { label: 'Sentence', id: spanId(article.id, [s.start, s.end]) };
    },
    sentencesOf(span) {
      const found = sentences.flatMap((s, i) => (overlaps([s.start, s.end], span) ? [i] : []));
      if (found.length === 0) throw invalidRows(article.id, 'no sentence', { start: span[0], end: span[1] });
      return found;
    },
  };
}
