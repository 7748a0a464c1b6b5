import type { EntityType } from '../model/vocabulary';
import { abbreviationsTable } from './tables';

/** How things of a type are named: which rules compare their names. `title`: works, events, products and all others. */
export type Naming = 'person' | 'place' | 'institution' | 'date' | 'number' | 'title';

/** The way of naming of a type, from `schema/abbreviations.json`. */
export const namingOf = (type: EntityType): Naming => abbreviationsTable().naming[type] ?? 'title';

/** True for dates and numbers: their value decides, not their words. */
export const isValue = (type: EntityType): boolean => ['date', 'number'].includes(namingOf(type));
