/** Ids of entities, statements, edges and articles hold a hash or a Wikidata id: for programs, not for eyes. */
export const isKey = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isKey)
    : typeof value === 'string' && !/\s/.test(value) && /[0-9a-f]{16}|^wd:Q\d/.test(value);
