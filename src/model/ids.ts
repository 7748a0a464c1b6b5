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

/** Longer keys stand as their hash, so that a database can index them. */
const KEY_LENGTH = 500;
const short = (key: string): string => (key.length > KEY_LENGTH ? `sha256:${sha256(key)}` : key);

/** What a name is looked up by: folded, or in lower case where folding leaves nothing. Empty for a name without a character. */
export const nameKey = (name: string): string => short(foldName(name) || name.toLowerCase());

/** All keys under which a name is found: "Peña Nieto" by "pena nieto", and by "peña nieto" for who asks with `toLower`. */
export const nameKeys = (name: string): readonly string[] => [
  ...new Set([nameKey(name), short(name.toLowerCase())].filter((key) => key !== '')),
];
