import type { Article } from '../model/article';
import type {
  Attribution,
  CoreferenceLink,
  Mention,
  Sentence,
  Statement,
  TimeExpression,
  Token,
} from '../model/reading';
import type { Span } from '../model/span';

/** A word of the encoder: white space and punctuation split ("U.K." is four words). Spans in the article's text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** WordPiece ids, at least one. */
  readonly pieces: readonly number[];
  /** Case class × 3 + space before (see docs/reader.md). */
  readonly shape: number;
  readonly sentence: number;
}

/** A run of whole sentences that went through the encoder in one row: words [from, to). */
export interface EncodedWindow {
  readonly from: number;
  readonly to: number;
  /** Hidden states, row-major [to - from, width]. */
  readonly hidden: Float32Array;
}

/** What the statement head thinks of one ordered pair of mentions, before any rule. */
export interface RelationReading {
  readonly head: number;
  readonly tail: number;
  /** Most probable type that the signature allows. */
  readonly type: string;
  /** p(type) and p(any type), 0 … 1. */
  readonly probability: number;
  readonly anyProbability: number;
  /** Sigmoids of the flag heads. */
  readonly plain: number;
  readonly negative: number;
  /** Softmax over `labels.moods` / `labels.modalities` of models/reader/reader.json. */
  readonly mood: Readonly<Record<string, number>>;
  readonly modality: Readonly<Record<string, number>>;
  /** The words with most attention, as one span: where the relation is said. */
  readonly trigger: Span;
}

/** What the stages hand to each other: each field is filled by the one stage that provides it. */
export interface Draft {
  readonly article: Article;
  sentences?: readonly Sentence[];
  times?: readonly TimeExpression[];
  words?: readonly Word[];
  windows?: readonly EncodedWindow[];
  tokens?: readonly Token[];
  mentions?: readonly Mention[];
  coreference?: readonly CoreferenceLink[];
  attributions?: readonly Attribution[];
  relations?: readonly RelationReading[];
  statements?: readonly Statement[];
}

export type Field = Exclude<keyof Draft, 'article'>;
