import type { EntityType } from '../model/vocabulary';
import { abbreviationsTable, once } from './tables';
import { normalWords } from './words';

const keys = once(() => {
  const byType = new Map<EntityType, Map<string, string>>();
  for (const [type, sets] of Object.entries(abbreviationsTable().sameNames)) {
    const map = new Map<string, string>();
    for (const names of sets)
      for (const name of names) {
        const folded = normalWords(name).join(' ');
        if (!map.has(folded)) map.set(folded, names[0]!);
      }
    byType.set(type, map);
  }
  return byType;
});

/** Full name of the set of well-known equal names ("gop" → "Republican Party"), or null. `name`: `normalWords`, joined. */
export const wellKnownName = (type: EntityType, name: string): string | null =>
  keys().get(type)?.get(name) ?? null;
