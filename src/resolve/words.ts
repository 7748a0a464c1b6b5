import { foldName } from '../model/ids';
import { abbreviationsTable, once } from './tables';

/** Letters that NFKD leaves alone. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** "Britain’s" → "britain", "U.S." → "us", "Al-Mudhaf" → "al mudhaf": the folded words of a name, in order. */
export const nameWords = (text: string): string[] =>
  foldName(text)
    .replace(/[øłđßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/'s(?=\s|$)/g, '')
    .replace(/(?<=\p{L})\.(?=\p{L}\.)/gu, '')
    .replace(/(?<=\p{L})['.](?=\p{L}(?:\p{L}|\b))/gu, '')
    .replace(/['`]/g, '')
    .split(/[^\p{L}\p{N}&@$%]+/u)
    .filter((word) => word !== '');

/** Words in one spelling, determiners dropped: "The Centre for Defence" → "center for defense". */
export const normalWords = (text: string): string[] => {
  const words = nameWords(text);
  const { determiners, spellings } = abbreviationsTable();
  const from = words.length > 1 && determiners.includes(words[0]!) ? 1 : 0;
  return words.slice(from).flatMap((word) => (spellings[word] ?? word).split(' '));
};

const functionWords = once(() => new Set(abbreviationsTable().functionWords));
const genericWords = once(() => new Set(abbreviationsTable().generic));

/** "of", "the", "de" … */
export const isFunctionWord = (word: string): boolean => functionWords().has(word);

/** Words that any country's institutions share: "supreme", "court", "ministry". */
export const isGenericWord = (word: string): boolean => genericWords().has(word) || functionWords().has(word);

/** "police officers" → "police officer": a rough singular, only for comparing. */
export const singular = (word: string): string => {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
};

/** True when every word of `short` stands in `long`, in the same order. */
export const isSubsequence = (short: readonly string[], long: readonly string[]): boolean => {
  let next = 0;
  for (const word of long) if (next < short.length && word === short[next]) next += 1;
  return next === short.length;
};

/** True when one edit (insert, delete, replace, swap of neighbours) turns `a` into `b`; false when equal. */
export const oneEditApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (word: string, from: number) => word.slice(from);
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  if (rest(short, at + 1) === rest(long, at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2)
  );
};
