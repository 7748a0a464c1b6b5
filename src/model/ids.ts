import { createHash } from 'node:crypto';

export const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `x:` + sha1 of type and name, case, accents and spaces folded: the same name in two articles is the same entity. */
export const namedEntityId = (type: string, name: string): string => `x:${sha1(`${type}|${foldName(name)}`)}`;

/** "Peña  Nieto’s" → "pena nieto's": how names are compared. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
