import type { Span } from '../model/span';
import { textBlocks } from './blocks';
import { findDuplicates } from './duplicates';
import { endsSentence } from './sentence-boundary';
import type { Stage } from './stage';

/** Closing punctuation, quotes and brackets that belong to it, footnote numbers; then white space or a capital without one. */
const CANDIDATE =
  /(?<![.!?…])([.!?…]+)((?:["'”’»)\]*_])*(?:[^\S\r\n]?\[\d{1,3}\])*(?:[^\S\r\n]”)?)(?:(\s+)|(?=(?:["“‘]?\p{Lu}\p{Ll}+[\s,’'])))/gu;
/** How far the decision looks back and ahead, in characters. */
const LOOK = 60;
const NOT_A_SENTENCE = /(?:^|[^\p{L}])(?:[\p{L}-]+\.)+(?:Com|Org|Net|Js|Io|Gov|Edu|Tv)\b/u;

/**
 * Splits a text into sentences, headlines and list items: spans without blank ends that cover all non-blank text, in order.
 * Linear in the text's length.
 */
export function splitSentences(text: string): Span[] {
  return textBlocks(text).flatMap(([start, end]) => splitBlock(text, start, end));
}

function splitBlock(text: string, start: number, end: number): Span[] {
  const block = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of block.matchAll(CANDIDATE)) {
    const [whole, mark = '', closing = '', space] = match;
    const close = match.index + mark.length;
    const after = block.slice(match.index + whole.length, match.index + whole.length + LOOK);
    if (space === undefined && !isGlued(block, match.index)) continue;
    const before = block.slice(Math.max(from, close - LOOK), close);
    if (isItemNumber(block.slice(from, Math.min(close, from + 6)), close - from)) continue;
    if (!endsSentence(before, mark, closing, after)) continue;
    spans.push([start + from, start + close + closing.length]);
    from = match.index + whole.length;
  }
  if (from < block.length) spans.push([start + from, end]);
  return spans;
}

/** "the war.The army": two letters, a full stop and a capitalised word, and no address. */
const isGlued = (block: string, at: number): boolean =>
  /\p{Ll}{2}$/u.test(block.slice(Math.max(0, at - 2), at)) &&
  !NOT_A_SENTENCE.test(block.slice(Math.max(0, at - 20), at + 5));

/** "1. The first item": the number opens the sentence. */
const isItemNumber = (head: string, length: number): boolean =>
  length <= 6 && /^\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z])\.$/.test(head);

/** Provides the sentences, those that repeat an earlier one marked. */
export const sentenceStage: Stage = {
  name: 'sentences',
  requires: [],
  provides: ['sentences'],
  run({ article: { text } }) {
    const spans = splitSentences(text);
    const duplicateOf = findDuplicates(text, spans);
    return {
      sentences: spans.map(([start, end], i) => ({ start, end, duplicateOf: duplicateOf[i] ?? null })),
    };
  },
};
