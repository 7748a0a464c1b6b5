import { type RecentQuery, readRecent } from '../../display/recent-queries';

/** Recent queries on this computer: only when a person wants that, and only where the browser lets us. */

const PLACE = 'newsgraph.queries';

/** Null: nothing is kept here. */
export function readKept(): RecentQuery[] | null {
  try {
    const json = localStorage.getItem(PLACE);
    return json === null ? null : readRecent(json);
  } catch {
    return null;
  }
}

/** Null takes away what was kept. False where the browser keeps nothing for pages. */
export function keep(recent: readonly RecentQuery[] | null): boolean {
  try {
    if (recent === null) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(recent));
    return true;
  } catch {
    return false;
  }
}
