import type { Span } from '../model/span';
import { AFTER_NAME, isAbbreviation } from './abbreviations';

/** Affixes that UD English EWT leaves joined to their hyphen: "co-founder", but "well|-|educated". */
const PREFIX =
  'anti arch bi co counter cross cyber de e eco ex extra inter intra macro meta micro mid mini mis multi neo non over post pre pro pseudo psycho re semi socio sub super trans tri ultra un under uni vice'
    .split(' ')
    .map((p) => `[${p[0]}${p[0]?.toUpperCase()}]${p.slice(1)}`)
    .join('|');
const DOMAIN =
  'com|org|net|gov|edu|mil|int|info|io|co\\.uk|ac\\.uk|gov\\.uk|org\\.uk|uk|ru|ua|de|fr|eu|us|au|ca|in|tv|me|news|doc|pdf|xls|html?|txt|jpe?g|png';

/** One rule: a sticky pattern of bounded look-ahead, and how its match is cut further. Tried in order. */
interface Rule {
  readonly pattern: RegExp;
  /** Offsets inside the match at which it is cut. */
  readonly cuts?: (word: string, atEnd: boolean) => readonly number[];
}

const rule = (pattern: string, cuts?: Rule['cuts']): Rule => ({ pattern: new RegExp(pattern, 'yu'), cuts });

/** "http://a.b/c)." → without the closing punctuation, which is cut off one by one. */
const trailing = (word: string): number[] => {
  const cuts: number[] = [];
  for (let at = word.length; at > 0 && /[.,;:!?)\]'’"”]/.test(word[at - 1] as string); at--)
    cuts.unshift(at - 1);
  return cuts;
};

const CLITIC = /['’`](?:s|m|re|ve|ll|d)$/i;
const NOT = /n['’`]t$/i;
/** Two words written as one: offset of the second. */
const JOINED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cannot: 3,
    gonna: 3,
    gotta: 3,
    wanna: 3,
    gimme: 3,
    lemme: 3,
    dont: 2,
    didnt: 3,
    doesnt: 4,
    isnt: 2,
    wasnt: 3,
    wont: 2,
    cant: 2,
    couldnt: 5,
    wouldnt: 5,
    havent: 4,
    arent: 3,
  }),
);

/** "don't" → do|n't, "he's" → he|'s, "couldn't've" → could|n't|'ve, "cannot" → can|not. */
function contraction(word: string): readonly number[] {
  const joined = JOINED.get(word.toLowerCase());
  if (joined !== undefined) return [joined];
  const cuts: number[] = [];
  let rest = word;
  for (
    let m = CLITIC.exec(rest) ?? NOT.exec(rest);
    m && m.index > 0;
    m = CLITIC.exec(rest) ?? NOT.exec(rest)
  ) {
    cuts.unshift(m.index);
    rest = rest.slice(0, m.index);
  }
  return cuts;
}

/** "Mr." stays whole, "policy." is cut; "No." and "etc." are cut where nothing follows. */
const fullStop = (word: string, atEnd: boolean): readonly number[] => {
  const stem = word.slice(0, -1);
  const lower = stem.toLowerCase();
  const closes = atEnd && (AFTER_NAME.has(lower) || lower === 'no');
  return isAbbreviation(stem) && !closes ? [] : [stem.length];
};

const RULES: readonly Rule[] = [
  rule('(?:https?|ftp)://[^\\s<>"“”]+|mailto:[^\\s<>"“”]+|www\\.[^\\s<>"“”]+', trailing),
  rule('[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+%-]{0,63}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}'),
  rule(
    `[A-Za-z0-9][\\w-]{0,40}(?:\\.[\\w-]{1,40}){0,4}\\.(?:${DOMAIN})(?![\\w-])(?:/[^\\s<>"“”]+)?`,
    trailing,
  ),
  rule('[#@][\\p{L}_][\\p{L}\\p{N}_]*'),
  // numbers: 300,000 · 3.5 · 7:30 · 9/11 · 01-02-2003 · 713-853-3989 · 1990s · 21st
  rule('\\d{1,2}-(?:\\d{1,2}|[A-Z][a-z]{2})-\\d{2,4}(?![\\p{L}\\d-])'),
  rule('(?:\\d-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)|\\d{3}-\\d{4}(?!\\d)'),
  rule("\\d+(?:[.,:/]\\d+)*(?:['’]?s|st|nd|rd|th)(?![\\p{L}\\d])"),
  rule(
    '\\d+(?:[.,:/]\\d+)*(?=(?:[ap]\\.?m|[AP]\\.?M|k|K|m|M|bn|tn|mm|cm|km|kg|mph|ft|lbs?|min|hrs?|x)(?![\\p{L}\\d]))',
  ),
  rule('\\d+(?:[.,:/]\\d+)*(?:\\p{L}[\\p{L}\\d]*)?'),
  rule("['’]\\d\\d(?:s)?(?![\\p{L}\\d])"),
  // letters with full stops: U.K. · p.m. · J. · U.S.A
  rule('(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?'),
  rule('\\p{Lu}\\.(?=\\s*\\p{Lu})'),
  rule('Ph\\.D\\.?|No\\.(?=\\s*\\d)'),
  rule(`(?:${PREFIX})-(?=\\p{L})[\\p{L}\\p{M}]+(?:['’]s)?`, contraction),
  rule('\\p{Lu}{1,3}&\\p{Lu}{1,2}(?![\\p{L}])'),
  rule("['’](?:s|m|re|ve|ll|d|em|til|cause|tis|twas|bout)(?![\\p{L}\\p{N}])|n['’]t(?![\\p{L}\\p{N}])"),
  rule('\\p{L}[\\p{L}\\p{M}]*\\.(?!\\.)', fullStop),
  rule("[\\p{L}\\p{M}\\p{N}_]+(?:['’`][\\p{L}\\p{M}]+){0,8}", contraction),
  // punctuation: runs of the same kind are one token
  rule("[:;=]['’]?-?[()DP](?![\\p{L}\\p{N}])"),
  rule("\\.{2,}|…+|[.!?][!?]+|-{2,}|—+|–+|<+|>+|\\*+|=+|_+|~+|\\++|#+|\\|+|''|``"),
  rule('[\\s\\S]'),
];

/**
 * Syntactic words of one sentence in the style of UD English EWT 2.15: punctuation, clitics and hyphens stand alone;
 * numbers, abbreviations, addresses and ellipses stay whole. Spans point into `text`. Linear in the sentence's length.
 */
export function udTokens(text: string, [start, end]: Span): Span[] {
  const tokens: Span[] = [];
  const sentence = text.slice(start, end);
  let at = 0;
  while (at < sentence.length) {
    if (/\s/.test(sentence[at] as string)) {
      at++;
      continue;
    }
    for (const { pattern, cuts } of RULES) {
      pattern.lastIndex = at;
      const word = pattern.exec(sentence)?.[0];
      if (word === undefined) continue;
      const last = at + word.length;
      let from = at;
      for (const cut of cuts?.(word, last === sentence.length) ?? []) {
        if (at + cut > from) tokens.push([start + from, start + at + cut]);
        from = at + cut;
      }
      if (last > from) tokens.push([start + from, start + last]);
      at = last;
      break;
    }
  }
  return tokens;
}
