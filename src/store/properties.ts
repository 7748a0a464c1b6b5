import type { Property } from '../model/store';

/** Neo4j's range indexes hold values of at most about 8 kB; the embedded engine is held to the same. */
const INDEXED: ReadonlySet<string> = new Set(['id', 'name', 'articleId', 'edgeKey', 'textHash']);
const INDEXED_BYTES = 8000;

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

const fits = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every((v) => typeof v === 'string'));

/** What keeps these properties out of a database, or null: both engines hold what passes, and hold it alike. */
export function propertyFault(properties: Readonly<Record<string, Property | undefined>>): string | null {
  for (const [key, value] of Object.entries(properties)) {
    if (!NAME.test(key)) return `property name ${JSON.stringify(key)}`;
    if (!fits(value)) return `the value of ${key} is no scalar and no list of strings`;
    if (INDEXED.has(key) && Buffer.byteLength(String(value)) > INDEXED_BYTES)
      return `${key} has more than ${INDEXED_BYTES} bytes`;
  }
  return null;
}
