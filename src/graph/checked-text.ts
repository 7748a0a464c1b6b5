import { StoreError } from '../model/errors';
import type { Span } from '../model/span';

/** Why rows cannot be made of an extraction: the one error of this room. */
export const invalidRows = (
  articleId: string,
  reason: string,
  data: Record<string, unknown> = {},
): StoreError => new StoreError('invalid-rows', { article: articleId, reason, ...data });

/** The text of an article that gives out only what it holds. */
export interface CheckedText {
  /** The characters under the span. Throws StoreError `invalid-rows` for a span that is empty, no integer or outside. */
  slice(span: Span): string;
}

/** Guards `text`: every span goes through here before a row is made of it. */
export const checkedText = (articleId: string, text: string): CheckedText => ({
  slice([start, end]) {
    const found =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 ? text.slice(start, end) : '';
    if (found === '' || found.length !== end - start) {
      throw invalidRows(articleId, 'span', { start, end, length: text.length });
    }
    return found;
  },
});

/** The item at an index of the extraction. Throws StoreError `invalid-rows` when there is none. */
export const itemAt = <T>(articleId: string, what: string, items: readonly T[], index: number): T => {
  const item = items[index];
  if (item === undefined) throw invalidRows(articleId, 'index', { what, index, length: items.length });
  return item;
};
