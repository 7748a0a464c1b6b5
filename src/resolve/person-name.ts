import { namePartsTable, once } from './tables';
import { isSubsequence, nameWords, oneEditApart } from './words';

/** The parts of a person's name that matter for "may these be the same person?". */
export interface PersonName {
  /** Folded words without titles and suffixes; particles ("al", "van") dropped unless nothing else is left. */
  readonly core: readonly string[];
  readonly suffix: string | null;
  /** What a title in the span says. */
  readonly gender: 'male' | 'female' | null;
}

/** `same`: equal but for spelling of spaces, `short`: one is a short form of the other, `typo`: one letter wrong. */
export type PersonRelation = 'same' | 'short' | 'typo' | 'different';

const parts = once(() => {
  const { titles, suffixes, particles, nicknames } = namePartsTable();
  const gender = new Map<string, 'male' | 'female' | null>();
  for (const title of titles.any) gender.set(title, null);
  for (const title of titles.male) gender.set(title, 'male');
  for (const title of titles.female) gender.set(title, 'female');
  const nick = new Map<string, Set<number>>();
  nicknames.forEach((names, at) => {
    for (const name of names) nick.set(name, (nick.get(name) ?? new Set()).add(at));
  });
  return { gender, nick, suffixes: new Set(suffixes), particles: new Set(particles) };
});

/** Gender that the title right before a name says: "Mrs. [Urey]"; null when none does. */
export const titleBefore = (text: string, start: number): 'male' | 'female' | null => {
  const title = /(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return title === undefined ? null : (parts().gender.get(title.toLowerCase()) ?? null);
};

/** "Sen. Roy Cockney Jr." → "Roy Cockney Jr.": the name as written, without the titles before it. */
export function withoutTitles(name: string): string {
  const rest = /^(\S+)\s+(.+)$/u.exec(name);
  const title = rest === null ? undefined : parts().gender.get(nameWords(rest[1]!).join(' '));
  return rest === null || title === undefined ? name : withoutTitles(rest[2]!);
}

/** Splits a name: "Sen. Roy Cockney Jr." → core [roy, cockney], suffix jr. */
export function parsePersonName(text: string): PersonName {
  const { gender: titles, suffixes, particles } = parts();
  let words = nameWords(text).filter((word) => /\p{L}/u.test(word));
  let gender: PersonName['gender'] = null;
  while (words.length > 1) {
    const two = titles.has(`${words[0]} ${words[1]}`) && words.length > 2 ? 2 : 0;
    const taken = two || (titles.has(words[0]!) ? 1 : 0);
    if (taken === 0) break;
    gender ??= titles.get(words.slice(0, taken).join(' ')) ?? null;
    words = words.slice(taken);
  }
  const last = words.at(-1);
  const suffix = words.length > 1 && last !== undefined && suffixes.has(last) ? last : null;
  if (suffix !== null) words = words.slice(0, -1);
  const core = words.filter((word) => !particles.has(word));
  return { core: core.length > 0 ? core : words, suffix, gender };
}

const sameGiven = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const sets = parts().nick;
  const other = sets.get(b);
  return other !== undefined && [...(sets.get(a) ?? [])].some((set) => other.has(set));
};

/** Like `isSubsequence`, where an initial or a nickname stands for the name before the last word. */
const isShortOf = (short: readonly string[], long: readonly string[]): boolean => {
  let next = 0;
  long.forEach((word, at) => {
    const wanted = short[next];
    if (wanted === undefined) return;
    const surname = next === short.length - 1 || at === long.length - 1;
    if (surname ? word === wanted : sameGiven(word, wanted)) next += 1;
  });
  return next === short.length;
};

/** How two names of persons relate. A bare surname is `short` for every full name that holds it. */
export function personRelation(a: PersonName, b: PersonName): PersonRelation {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return 'different';
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return 'different';
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length === 0) return 'different';
  const squeezed = short.join('');
  if (squeezed === long.join('') || squeezed.replace(/^@/, '') === long.join('')) return 'same';
  if (short.length === 1) {
    const [word] = short as [string];
    if (long.includes(word)) return 'short';
    const surname = long.at(-1)!;
    return word[0] === surname[0] && isTypo([word], [surname]) ? 'typo' : 'different';
  }
  if (short.length === long.length && short.length === 2 && short[0] === long[1] && short[1] === long[0])
    return 'same';
  if (isShortOf(short, long) || isSubsequence(short, long)) return 'short';
  return isTypo(short, long) ? 'typo' : 'different';
}

/** "Gerado Solís" – "Gerardo Solís": all words but one equal, that one (5 letters or more) one edit apart. */
const isTypo = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  const wrong = a.map((_, at) => at).filter((at) => a[at] !== b[at]);
  const at = wrong[0];
  if (wrong.length !== 1 || at === undefined) return false;
  return Math.min(a[at]!.length, b[at]!.length) >= 5 && oneEditApart(a[at]!, b[at]!);
};

/** Rank of a bare word in a full name: 0 surname (last word), 1 given or family name first, 2 between; -1 absent. */
export const bareRank = (word: string, full: PersonName): number => {
  if (full.core.at(-1) === word) return 0;
  if (full.core[0] === word) return 1;
  return full.core.includes(word) ? 2 : -1;
};
