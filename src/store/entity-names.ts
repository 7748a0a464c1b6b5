import { nameKeys } from '../model/ids';
import type { Properties } from '../model/store';
import { byText } from './edges';

/** The keys of the `:Name` nodes that lead to an entity: of its name and every alias, in a fixed order. */
export function keysOfEntity({ name, aliases }: Properties): readonly string[] {
  const names = [name, ...(Array.isArray(aliases) ? aliases : [])];
  return [...new Set(names.flatMap((n) => (typeof n === 'string' ? nameKeys(n) : [])))].sort(byText);
}
