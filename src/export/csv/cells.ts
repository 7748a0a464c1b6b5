import type { Property } from '../../model/store';
import { type ColumnType, plainText } from '../columns';

/** Cells as `neo4j-admin database import` reads them with `--multiline-fields=true` and this delimiter of lists. */

/** Separates the members of a list; a text that holds it gets its picture instead. */
export const LIST_DELIMITER = '\u001f';
const DELIMITER_PICTURE = '\u241f';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const member = (text: string): string => text.replaceAll(LIST_DELIMITER, DELIMITER_PICTURE);

/** Nothing at all for a missing value: `""` is the empty text. */
export function cell(value: Property | undefined, type: ColumnType): string {
  if (value === null || value === undefined) return '';
  if (type === 'strings' && typeof value === 'object') return quoted(value.map(member).join(LIST_DELIMITER));
  return type === 'string' ? quoted(plainText(value)) : plainText(value);
}

/** A cell for a key or a column's name. */
export const key = (text: string): string => quoted(text);
