import type { Context } from './context';

/** What is seen at a gap between two words, where a source, cue or content may begin or end. */
export type Edge = readonly string[];

export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Where a gap lies: left of the cue, inside it, right of it. */
export const SIDES = ['left', 'inside', 'right'] as const;
export type Side = (typeof SIDES)[number];

const MARKS: Readonly<Record<string, string>> = {
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  ':': 'colon',
  ';': 'colon',
  '—': 'dash',
  '–': 'dash',
  '-': 'dash',
  '(': 'bracket',
  ')': 'bracket',
};
/** Function words that are told apart by themselves and not only by their part of speech. */
const TOLD_APART = new Set(
  (
    'that to of for on about against with in at as by from into over who whom which whose where when while if because ' +
    'after before and or but not also than he she it they his her their its i we you no what how whether'
  ).split(' '),
);

/** Token that holds the start of each word, or -1. */
function tokensOf({ tree }: Context, words: readonly Word[]): Int32Array {
  const [from] = tree.within([words[0]?.start ?? 0, words[0]?.end ?? 0]);
  let token = Math.max(0, from - 1);
  return Int32Array.from(words, ({ start }) => {
    while (token + 1 < tree.tokens.length && tree.tokens[token + 1]!.start <= start) token++;
    const here = tree.tokens[token];
    return here !== undefined && here.start <= start && here.end > start ? token : -1;
  });
}

/** Index of the outermost quotation that holds the word, marks included, or -1. */
function quotationOf(context: Context, { start, end }: Word): number {
  const index = context.quotationAt(start);
  return index >= 0 && context.quotations[index]!.outer[1] >= end ? index : -1;
}

/** How a word looks from a gap beside it: a kind of punctuation, else its part of speech. */
function looksOf(context: Context, word: Word, token: number): string {
  const { text, quotations, tree } = context;
  const words = text.slice(word.start, word.end);
  const index = context.quotationAt(word.start);
  if (index >= 0) {
    const { outer, inner } = quotations[index]!;
    if (word.start >= outer[0] && word.start < inner[0]) return 'opening';
    if (word.start >= inner[1] && word.start < outer[1]) return 'closing';
  }
  if (!/[\p{L}\p{N}]/u.test(words)) return MARKS[words] ?? 'mark';
  return token < 0 ? 'X' : tree.tokens[token]!.upos;
}

/** A window of words with what is seen at its gaps, whichever cue is asked. */
export interface Window {
  readonly words: readonly Word[];
  readonly tokens: Int32Array;
  /** Index of the sentence and of the outermost quotation (or -1) of each word. */
  readonly sentences: Int32Array;
  readonly quotations: Int32Array;
  /** words + 1 gaps. */
  readonly edges: readonly Edge[];
}

/** Looks at all gaps of a window once: line, sentence and quotation, the words beside, the constituents that open and close. */
export function windowOf(context: Context, words: readonly Word[]): Window {
  const { text, tree, constituents } = context;
  const tokens = tokensOf(context, words);
  const looks = words.map((word, index) => looksOf(context, word, tokens[index]!));
  const folded = words.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const quotations = Int32Array.from(words, (word) => quotationOf(context, word));
  const sentences = Int32Array.from(words, ({ start }) => context.sentenceOf(start));
  const edgeAt = (k: number): Edge => {
    const [before, after] = [words[k - 1], words[k]];
    if (before === undefined || after === undefined) return ['window'];
    const seen = [`after ${looks[k - 1]}`, `before ${looks[k]}`];
    const quoted = quotations[k] !== -1 && quotations[k] === quotations[k - 1];
    if (text.slice(before.end, after.start).includes('\n')) seen.push('line');
    if (quoted) seen.push('quoted');
    if (sentences[k] !== sentences[k - 1]) {
      seen.push('sentence', quoted ? 'sentence quoted' : 'sentence unquoted');
      if (looks[k - 1] === 'closing') seen.push('sentence after closing');
      if (looks[k] === 'opening') seen.push('sentence before opening');
    }
    if (TOLD_APART.has(folded[k]!)) seen.push(`before "${folded[k]}"`);
    if (TOLD_APART.has(folded[k - 1]!)) seen.push(`after "${folded[k - 1]}"`);
    const [left, right] = [tokens[k - 1]!, tokens[k]!];
    if (left === right) seen.push('in token');
    else if (tree.parsed && left >= 0 && right >= 0)
      seen.push(`closes ${constituents.closes[left]}`, `opens ${constituents.opens[right]}`);
    return seen;
  };
  const edges = Array.from({ length: words.length + 1 }, (_, k) => edgeAt(k));
  return { words, tokens, sentences, quotations, edges };
}

/** The same gap as seen from a side of the cue. */
export const seenFrom = (edge: Edge, side: Side): Edge => [
  ...edge,
  side,
  ...edge
    .filter((name) => !name.endsWith('"') && !/^(?:quoted|sentence .+)$/.test(name))
    .map((name) => `${side} ${name}`),
];
