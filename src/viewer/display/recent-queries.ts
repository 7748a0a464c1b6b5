/** Queries that were run, the latest first, each text once. */
export interface RecentQuery {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

const LIMIT = 30;

export const withRecent = (recent: readonly RecentQuery[], query: RecentQuery): RecentQuery[] =>
  [query, ...recent.filter((r) => r.text !== query.text)].slice(0, LIMIT);

/** The first line that is no comment, for a list. */
export const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((l) => l.trim())
    .find((l) => l !== '' && !l.startsWith('//')) ?? text.trim();

/** What was kept, or nothing where it cannot be read. */
export function readRecent(json: string | null): RecentQuery[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((x): x is RecentQuery => typeof x?.text === 'string' && typeof x?.values === 'object');
  } catch {
    return [];
  }
}
