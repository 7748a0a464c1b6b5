import type { Article } from './article';

/** An article's text with every foreign passage blanked: as long as the text, so that offsets hold in both. */
export const readableText = ({ text, foreign = [] }: Pick<Article, 'text' | 'foreign'>): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of foreign) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
};
