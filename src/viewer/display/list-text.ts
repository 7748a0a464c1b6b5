/** A list as short text of an address: `OWNS*.MET_WITH`. A star in an item is written `*-`. */
const STAR = /\*/g;

/** Items are never empty; `''` stands for the empty list. */
export const listText = (items: Iterable<string>): string =>
  [...items].map((item) => item.replace(STAR, '*-')).join('*.');

export const textList = (text: string): string[] =>
  text
    .split('*.')
    .filter((item) => item !== '')
    .map((item) => item.replaceAll('*-', '*'));
