import { StoreError } from '../model/errors';
import type { Properties, Property } from '../model/store';

/** Formats that name the properties and their types before the values: found by reading the graph once before it is written. */

export type ColumnType = 'boolean' | 'integer' | 'double' | 'string' | 'strings';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** Fractions, also where all of them happen to be whole. */
export const FRACTIONS: ReadonlySet<string> = new Set(['confidence', 'linkConfidence']);

export function columnType(name: string, value: Exclude<Property, null>): ColumnType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (typeof value !== 'number') return 'strings';
  return Number.isSafeInteger(value) && !FRACTIONS.has(name) ? 'integer' : 'double';
}

const NUMBERS: ReadonlySet<ColumnType> = new Set(['integer', 'double']);

/** The type that holds both. */
const wider = (a: ColumnType, b: ColumnType): ColumnType =>
  a === b ? a : NUMBERS.has(a) && NUMBERS.has(b) ? 'double' : 'string';

/** Text of a value in a column of this type; lists in columns of texts are JSON. */
export const plainText = (value: Exclude<Property, null>): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The columns of each group of records (one label, one type of links …), by name. */
export class Columns {
  private readonly groups = new Map<string, Map<string, ColumnType>>();

  add(group: string, properties: Properties): void {
    let columns = this.groups.get(group);
    if (columns === undefined) {
      columns = new Map();
      this.groups.set(group, columns);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      const type = columnType(name, value);
      columns.set(name, wider(columns.get(name) ?? type, type));
    }
  }

  get names(): readonly string[] {
    return [...this.groups.keys()];
  }

  of(group: string): readonly Column[] {
    return [...(this.groups.get(group) ?? [])]
      .map(([name, type]) => ({ name, type }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Throws StoreError `conflict` when somebody has changed the graph between the two readings. */
  check(group: string, properties: Properties): void {
    const columns = this.groups.get(group);
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      const type = columns?.get(name);
      if (type === undefined || wider(type, columnType(name, value)) !== type)
        throw new StoreError('conflict', { reason: 'the graph was changed while it was exported' });
    }
  }
}
