import { AFTER_NAME, BEFORE_NAME, BEFORE_NUMBER, isAbbreviation } from './abbreviations';

/** Words that begin a sentence when they have a capital after an abbreviation: "in the U.S. The army …". */
const OPENERS = new Set(
  `A After All Although Among An And Another Any Are As At Because Before Both But By Can Could Did Do Does During Each Either
  Even Every Few For From Given Had Has Have He Hence Her Here His How However I If In Instead Is It Its It's Just Last Later
  Many Meanwhile More Most Moreover Much My Neither No Nor Not Nothing Now Of On Once One Only Or Other Others Our Over Perhaps
  Rather She Should Since So Some Still Such Than That The Their Then There These They This Those Though Through Thus To Today
  Under Until Unlike Was We Were What When Where Whether Which While Who Whose Why Will With Without Would Yet You Your`
    .trim()
    .split(/\s+/),
);
const SAYING =
  'said|says|say|asked|asks|told|added|adds|wrote|writes|replied|shouted|tweeted|argued|recalled|continued|exclaimed|joked|wondered|insisted|demanded|chanted|read|reads';
/** “Are we safe?” Mr. Smith asked. */
const SPEAKER_FOLLOWS = new RegExp(`^\\s*(?:[\\p{Lu}][\\p{L}.'’-]*\\s+){1,5}(?:${SAYING})\\b`, 'u');
/** "10 p.m. Monday", "9 a.m. Eastern time": the clock's time goes on. */
const CLOCK_GOES_ON =
  /^(?:[A-Z]{2,4}T|ET|CT|MT|PT|UTC|GMT|Eastern|Central|Pacific|Mountain|Greenwich|Moscow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]*)\b/;
const ACRONYM = /^['’]?(?:\p{L}\.)*\p{L}$/u;

/**
 * Does the sentence end between `before` (up to and with its closing punctuation `mark`, any closing quotes left out) and
 * `after` (what follows the white space)? Both are short pieces of the text around the place.
 */
export function endsSentence(before: string, mark: string, closing: string, after: string): boolean {
  if (after === '') return true;
  const opening = /^["'“‘«([{¿¡*_]+/.exec(after)?.[0] ?? '';
  const next = after.slice(opening.length);
  if (/^\p{Ll}/u.test(next)) return false;
  // "Hello . . ." and "(sic!)," go on
  if (/^[.,;:!?…)\]}%”’»]/u.test(next) || next === '') return false;
  if (mark !== '.') return !(/[!?]/.test(mark) && /["”’']/.test(closing) && SPEAKER_FOLLOWS.test(after));
  const word = /[\p{L}\p{M}\p{N}.'’&-]*$/u.exec(before.slice(0, -1))?.[0] ?? '';
  // "(the U.K.) President …": closed, so what went before cannot belong to the next word
  if (closing !== '' && !/^["'“‘(]*\p{Lu}\.$/u.test(`${word}.`)) return true;
  return endsAfter(word, next, opening !== '');
}

/** The same for one full stop after `word`. */
function endsAfter(word: string, next: string, opened: boolean): boolean {
  const lower = word.toLowerCase().replace(/^['’.]+/, '');
  const follower = /^[\p{L}\p{M}'’]+/u.exec(next)?.[0] ?? '';
  const opens = OPENERS.has(follower.replace('’', "'"));
  if (/^(?:e\.g|i\.e|cf|viz|a\.k\.a|aka)$/.test(lower)) return false;
  if (/^[ap]\.?m$/.test(lower)) return !/^\d/.test(next) && !CLOCK_GOES_ON.test(next);
  // "J. K. Rowling", "the U.S. President", "Plan B. The …"
  if (ACRONYM.test(word)) return opens || (word.includes('.') && opened);
  if (!isAbbreviation(word)) return true;
  if (AFTER_NAME.has(lower)) return opens || (lower === 'etc' && follower !== '');
  if (BEFORE_NUMBER.has(lower)) return !/^[\d#]/.test(next) && !/^[IVXLC]+\b/.test(next);
  return !BEFORE_NAME.has(lower);
}
