import type { SavedQueryView } from '../../server/api';
import { fold } from './fold';

/** Saved queries that hold all words of the search, by folder; all where nothing is searched. */
export function savedByFolder(
  queries: readonly SavedQueryView[],
  search: string,
): { folder: string; queries: SavedQueryView[] }[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const groups = new Map<string, SavedQueryView[]>();
  for (const query of queries) {
    const { name, folder, title, question } = query;
    const text = fold([name, folder, title, question].join(' '));
    if (words.every((w) => text.includes(w))) groups.set(folder, [...(groups.get(folder) ?? []), query]);
  }
  return [...groups].map(([folder, found]) => ({ folder, queries: found }));
}

/** The Cypher without its header: the form says the same. */
export const bodyOf = ({ text }: Pick<SavedQueryView, 'text'>): string =>
  text.replace(/^(?:\/\/[^\n]*\n)+/, '').trimEnd();
