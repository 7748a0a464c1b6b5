import type { Article } from '../model/article';
import type {
  Attribution,
  CoreferenceLink,
  Mention,
  NounPhraseMention,
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

export type Tagger = 'names' | 'graph_names' | 'inner_names' | 'nominals' | 'cues';

/** What the taggers of the encoder say of every word, each word taken from its home window. */
export interface Tagging {
  /** Index into `windows` of the window in which the word is farthest from an edge. */
  readonly home: Int32Array;
  /** Logits, row-major [words, labels of the tagger]. */
  readonly logits: Readonly<Record<Tagger, Float32Array>>;
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
  /** Probabilities of the state properties that are likely enough (several may hold). */
  readonly properties?: Readonly<Record<string, number>>;
  /** Sigmoids of the flag heads. */
  readonly plain: number;
  readonly negative: number;
  /** Softmax over `labels.moods` / `labels.modalities` of models/reader/reader.json. */
  readonly mood: Readonly<Record<string, number>>;
  readonly modality: Readonly<Record<string, number>>;
  /** The words with most attention, as one span: where the relation is said. */
  readonly trigger: Span;
}

/** An attribution as the taggers see it, before nesting, quotation marks, certainty and implicit cues are looked at. */
export interface RawAttribution {
  /** Spans in the article's text, in text order; empty when no word was labelled so. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Geometric mean probability of the labels chosen, 0 … 1. */
  readonly confidence: number;
  /** What the link head said of the words around the cue; absent where another tagger read them. */
  readonly scores?: LinkScores;
}

/** Logits for one cue over the words of its window, row-major: `links` [words, `O B-S I-S B-C I-C`], `cues` [words, `O B I`]. */
export interface LinkScores {
  readonly words: readonly Word[];
  readonly links: Float32Array;
  readonly cues: Float32Array;
}

/** What the stages hand to each other: each field is filled by the one stage that provides it. */
export interface Draft {
  readonly article: Article;
  sentences?: readonly Sentence[];
  times?: readonly TimeExpression[];
  words?: readonly Word[];
  windows?: readonly EncodedWindow[];
  tagging?: Tagging;
  tokens?: readonly Token[];
  mentions?: readonly Mention[];
  coreference?: readonly CoreferenceLink[];
  nounPhrases?: readonly NounPhraseMention[];
  rawAttributions?: readonly RawAttribution[];
  attributions?: readonly Attribution[];
  relations?: readonly RelationReading[];
  statements?: readonly Statement[];
}

export type Field = Exclude<keyof Draft, 'article'>;
