/** The property that, beside subject, type and object, tells two edges of a type apart. Others are keyed by the triple alone. */
export const KEYED_BY: Readonly<Record<string, 'predicate' | 'role'>> = {
  RELATED: 'predicate',
  WORKS_FOR: 'role',
  HEADS: 'role',
  PARTICIPATED_IN: 'role',
};

/** What an edge key is made of. */
export interface EdgeParts {
  readonly subjectId: string;
  readonly type: string;
  readonly objectId: string;
  readonly predicate: string | null;
  readonly role: string | null;
}

/** `subjectId|TYPE|objectId`, and `|predicate` or `|role` where the type is keyed by it and has one. */
export function edgeKey(parts: EdgeParts): string {
  const property = KEYED_BY[parts.type];
  const value = property === undefined ? null : parts[property];
  const triple = `${parts.subjectId}|${parts.type}|${parts.objectId}`;
  return value === null ? triple : `${triple}|${value.toLowerCase()}`;
}
