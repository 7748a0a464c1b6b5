import { foldName } from '../model/ids';
import type { SearchHit } from '../model/store';
import { byText } from './edges';

/** A hit as one index of one engine gives it; `score` compares inside its `group` only. */
export interface RawHit {
  readonly group: string;
  readonly labels: readonly string[];
  readonly id: string;
  readonly text: string;
  readonly score: number;
}

/**
 * Hits of several indexes as one list: scores become shares of their group's best (0 … 1], a name that is just what was asked goes first,
 * and each node stands once. An entity's label is its type's (`Person`), not `Entity`.
 */
export function rankHits(query: string, hits: readonly RawHit[], limit: number): SearchHit[] {
  const best = new Map<string, number>();
  for (const { group, score } of hits) best.set(group, Math.max(best.get(group) ?? 0, score));
  const asked = foldName(query);
  const ranked = new Map<string, SearchHit>();
  for (const { group, labels, id, text, score } of hits) {
    const exact = foldName(text) === asked ? 1 : 0;
    const label = labels.find((l) => l !== 'Entity') ?? 'Entity';
    const hit = { label, id, text, score: exact + score / (best.get(group) || 1) };
    const key = JSON.stringify([label, id]);
    if (hit.score > (ranked.get(key)?.score ?? 0)) ranked.set(key, hit);
  }
  return [...ranked.values()]
    .sort((a, b) => b.score - a.score || byText(a.label, b.label) || byText(a.id, b.id))
    .slice(0, limit);
}
