import { countryCodes, countryCodesOfWords } from './countries';
import { abbreviationsTable } from './tables';
import { isFunctionWord, nameWords } from './words';

/** "U.N." → "un", "MoD" → "mod", "NGOs" → "ngo"; null when the text does not look like an acronym. */
export const acronymLetters = (text: string): string | null => {
  const plain = text
    .replace(/[’']s$/, '')
    .replace(/[.\s/-](?=\p{L}|$)/gu, '')
    .replace(/(?<=\p{Lu}{2})s$/u, '');
  if (/\s/.test(text.trim()) || !/^\p{L}{2,10}$/u.test(plain)) return null;
  const capitals = plain.replace(/\P{Lu}/gu, '').length;
  if (capitals < 2 || capitals * 2 < plain.length) return null;
  return nameWords(plain).join('');
};

const pieces = (text: string): string[] =>
  text
    .replace(/[’']s(?=\s|$)/g, '')
    .split(/[\s\-–/]+/)
    .filter((piece) => /\p{L}/u.test(piece));

const folded = (piece: string): string => nameWords(piece).join('');

/**
 * The initials that may stand for a name, folded: content words ("isw"), all words ("mod"), without a leading country
 * ("mod" for "UK Ministry of Defence"), with it written out ("usgs"). Schwartz & Hearst (2003) look for the same in brackets.
 */
export function initialisms(text: string): Set<string> {
  const plain = text.replace(/\([^)]*\)/g, ' ');
  const all = pieces(plain).map(folded);
  const found = new Set<string>();
  addInitials(found, all);
  const joined = plain.split(/\s+/).filter((piece) => /\p{L}/u.test(piece));
  if (joined.length < all.length) addInitials(found, joined.map(folded));
  // "United Nations Relief and Works Agency | for Palestine Refugees": the part before a later function word.
  all.forEach((piece, at) => {
    if (at >= 4 && isFunctionWord(piece)) addInitials(found, all.slice(0, at));
  });
  const [head = '', ...rest] = all;
  if (countryCodesOfWords([head]).length === 0) return found;
  const tails = new Set<string>();
  addInitials(tails, rest);
  for (const tail of tails) {
    found.add(tail);
    if (head.length <= 3) found.add(head + tail);
  }
  return found;
}

/** Initials of the content words, of all words, and with the last word's second letter ("IISc"). */
function addInitials(found: Set<string>, words: readonly string[]): void {
  const content = words.filter((word) => !isFunctionWord(word));
  if (content.length < 2) return;
  const initials = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('');
  found.add(initials(content));
  found.add(initials(words));
  found.add(initials(content) + content.at(-1)!.slice(1, 2));
}

/** Abbreviations that a reader may ask for: "ISW", "MoD" and "MOD", "DoJ". Empty for names of one word. */
export function generatedAbbreviations(name: string): string[] {
  const letter = (piece: string) => (folded(piece)[0] ?? '').toUpperCase();
  let list = pieces(name.replace(/\([^)]*\)/g, ' '));
  if (list.length > 2 && countryCodes(list[0]!).length > 0) list = list.slice(1);
  while (list.length > 0 && abbreviationsTable().determiners.includes(list[0]!.toLowerCase()))
    list = list.slice(1);
  const content = list.filter((piece) => !isFunctionWord(piece.toLowerCase()));
  if (content.length < 2 || content.length > 7) return [];
  const { keepsOf } = abbreviationsTable();
  const at = content.findIndex((piece) => keepsOf.includes(piece.toLowerCase()));
  // "Ministry of Defence" and "Defence Ministry" are both MoD.
  if (at === 0 || at === content.length - 1) {
    const topic = content
      .filter((_, index) => index !== at)
      .map(letter)
      .join('');
    const head = letter(content[at]!);
    const plain = at > 0 && content.length >= 3 ? [content.map(letter).join('')] : [];
    return [`${head}o${topic}`, `${head}O${topic}`, ...plain];
  }
  return content.length >= 3 || list.length > content.length ? [content.map(letter).join('')] : [];
}
