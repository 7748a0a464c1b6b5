import type { Mention, Sentence, Token } from '../../model/reading';
import type { Span } from '../../model/span';
import { type Constituents, constituentsOf } from './constituents';
import { paragraphsOf } from './paragraphs';
import { type Quotation, quotationsOf } from './quotations';
import { sentenceAt } from './sentence-index';
import { type Tree, treeOf } from './tree';

/** What all steps of the attribution stage look things up in, built once per article. */
export interface Context {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly paragraphs: readonly Span[];
  readonly tree: Tree;
  readonly constituents: Constituents;
  /** Outermost quotations only, in text order. */
  readonly quotations: readonly Quotation[];
  /** Index of the last outermost quotation that opens at or before the offset, or -1. */
  quotationAt(offset: number): number;
  /** Index of the sentence that holds the offset. */
  sentenceOf(offset: number): number;
  /** Mentions that start inside the span, in text order. */
  mentionsIn(span: Span): readonly number[];
}

/** An attribution while the rules work on it. */
export interface DraftAttribution {
  source: readonly Span[];
  cue: readonly Span[];
  content: readonly Span[];
  confidence: number;
  by: string;
  implicitCue: boolean;
  /** The draft whose source this one takes over (a quotation that goes on). */
  speaksAs: DraftAttribution | null;
}

const lastAtOrBefore = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

export function contextOf(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Context {
  const paragraphs = paragraphsOf(text);
  const quotations = quotationsOf(text, paragraphs).filter(({ depth }) => depth === 0);
  const opens = quotations.map(({ outer }) => outer[0]);
  const order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  const starts = order.map((index) => mentions[index]!.start);
  const tree = treeOf(text, tokens);
  return {
    text,
    sentences,
    mentions,
    paragraphs,
    quotations,
    tree,
    constituents: constituentsOf(tree),
    quotationAt: (offset) => lastAtOrBefore(opens, offset),
    sentenceOf: (offset) => sentenceAt(sentences, offset),
    mentionsIn: ([start, end]) =>
      order.slice(lastAtOrBefore(starts, start - 1) + 1, lastAtOrBefore(starts, end - 1) + 1),
  };
}
