import type { Article } from '../model/article';
import { tame } from './terminal';

/** One line that says which passages of an article are not English; null where all are. */
export function foreignNote({ source, foreign = [] }: Pick<Article, 'source' | 'foreign'>): string | null {
  if (foreign.length === 0) return null;
  const named = [...new Set(foreign.flatMap(({ language }) => (language === null ? [] : [language])))];
  const which = named.length > 0 ? ` (${named.join(', ')})` : '';
  const many = foreign.length === 1 ? 'a passage is' : `${foreign.length} passages are`;
  return `${tame(source)}: ${many} not in English${which}; stored, but not read.`;
}
