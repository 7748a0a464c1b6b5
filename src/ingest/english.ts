import { languageWords } from './language-words';

/** The language of a text that is not English: its English name, null where it is not known which one. */
export interface ForeignLanguage {
  readonly name: string | null;
}

/** Fewer words than this say nothing about the language. */
const FEWEST_WORDS = 5;
/** From here on the absence of English words says something by itself. */
const ENOUGH_WORDS = 20;
/** Between the two, n-grams are asked only where not one word is English. */
const SOME_WORDS = 8;
/** Letters of another script that are no quoted word or formula. */
const FEWEST_LETTERS = 5;
const SAMPLE = 20_000;
/** Shares of English function words among the words. */
const CERTAIN = 0.12;
const HARDLY = 0.05;
/** Share of another language's function words from which it is told by them. */
const TELLING = 0.2;
/** Share of signs that no prose has above which a text is code, markup or a table: n-grams would call it anything. */
const MOST_SIGNS = 0.04;
const MOSTLY_CAPITALS = 0.6;
/** Shares of letters of a script, of words with an accent. */
const NOT_RARE = 0.15;

/**
 * The language of a text that is long enough to tell and is not English, else null. Told by the script, then by the function words
 * of English and of other languages (schema/languages.json) among the words without a capital, so that names do not count, then,
 * where these say nothing, by n-grams (tinyld).
 */
export function foreignLanguage(text: string): ForeignLanguage | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= FEWEST_LETTERS && latin < letters / 2) return { name: nameByScript(sample, letters) };
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const shouted = capitals > letters * MOSTLY_CAPITALS;
  const words = wordsOf(sample, shouted);
  if (words.length < FEWEST_WORDS) return null;
  const { english, particles } = languageWords();
  // letters under a heap of loose marks are still the letters
  const hits = words.filter((word) => english.has(word.replace(/\p{M}/gu, ''))).length;
  const other = byFunctionWords(words, hits);
  if (other !== null) return other;
  const share = hits / words.length;
  if (share >= CERTAIN || isMarkup(sample)) return null;
  if (words.length >= ENOUGH_WORDS) return byNgrams(sample, share);
  // short: names would speak for a language of their own
  const telling = words.filter((word) => !particles.has(word));
  if (telling.length < SOME_WORDS || shouted || holdsEnglish(sample, words)) return null;
  return byNgrams(telling.join(' '), 0);
}

/** False when a text is long enough to tell and is not English. */
export const mayBeEnglish = (text: string): boolean => foreignLanguage(text) === null;

/** The words without a capital; in a text of capitals all. */
const wordsOf = (text: string, shouted: boolean): readonly string[] =>
  shouted
    ? (text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    : (text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);

/** Is any word English, or of both English and other languages in a text that has hardly an accent? */
function holdsEnglish(text: string, running: readonly string[]): boolean {
  const { english, shared } = languageWords();
  const all = wordsOf(text, true);
  if (all.some((word) => english.has(word))) return true;
  const accented = running.filter((word) => /[^a-z]/.test(word)).length > running.length * NOT_RARE;
  return !accented && all.some((word) => shared.has(word));
}

/** The language whose function words stand in the text, at least two of them and more than twice as often as English ones; one is enough beside particles. */
function byFunctionWords(words: readonly string[], english: number): ForeignLanguage | null {
  const { particles, languages } = languageWords();
  let best: ForeignLanguage | null = null;
  let most = Math.max(2 * english, 2, words.length * TELLING);
  for (const { name, words: frequent } of languages) {
    const hits = words.filter((word) => frequent.has(word));
    const own = hits.filter((word) => !particles.has(word));
    const distinct = new Set(own).size;
    const besides = distinct === 1 && hits.length - own.length >= 2 && english === 0;
    const enough = distinct >= 2 || besides;
    if (!enough || hits.length <= most) continue;
    most = hits.length;
    best = { name };
  }
  return best;
}

/** True for code, markup and tables. */
const isMarkup = (text: string): boolean =>
  (text.match(/[{}<>=|;_\\[\]#$*/\t]/g)?.length ?? 0) > text.length * MOST_SIGNS;

function byNgrams(text: string, share: number): ForeignLanguage | null {
  const [best] = detectAll(text);
  if (best === undefined) return share >= HARDLY ? null : { name: null };
  if (best.lang === 'en' || (best.accuracy < 0.5 && share >= HARDLY)) return null;
  return { name: best.accuracy < 0.5 ? null : languageName(best.lang) };
}

/** The language of another script: by the script itself, else the surest one by n-grams. */
function nameByScript(text: string, letters: number): string | null {
  for (const [script, name] of languageWords().scripts) {
    const count = text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
    if (count > letters * NOT_RARE) return name;
  }
  const [best] = detectAll(text);
  return best === undefined || best.lang === 'en' || best.accuracy < 0.5 ? null : languageName(best.lang);
}

/** Loaded only for the rare text that needs it. */
const detectAll = (text: string): readonly { lang: string; accuracy: number }[] =>
  (require('tinyld') as typeof import('tinyld')).detectAll(text.slice(0, 4000));

const languageName = (code: string): string | null =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) ?? null;
