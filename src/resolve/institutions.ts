import { abbreviationsTable, once } from './tables';
import { isFunctionWord } from './words';

const heads = once(() => new Set(abbreviationsTable().institutions.heads));

/**
 * One key for the orders of an institution's name: "Defense Ministry", "Ministry of Defense" → "ministry: defense";
 * null when no head word of an institution stands first (before "of", "for") or last.
 */
export function institutionKey(words: readonly string[]): string | null {
  const first = words[0] ?? '';
  const second = words[1] ?? '';
  const last = words.at(-1) ?? '';
  const atFront = heads().has(first) && words.length > 2 && isFunctionWord(second);
  if (!atFront && !(heads().has(last) && words.length > 1)) return null;
  const head = atFront ? first : last;
  const rest = (atFront ? words.slice(2) : words.slice(0, -1)).filter((word) => !isFunctionWord(word));
  const { topics } = abbreviationsTable().institutions;
  const topic = rest.join(' ');
  return `${head}: ${topics[topic] ?? topic}`;
}
