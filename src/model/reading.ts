import type { Span } from './span';
import type { EntityType } from './vocabulary';

/** What the reader found in one article: spans and decisions, nothing that the text does not hold. */

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of the earlier sentence that this one repeats (also as a truncated copy), or null. */
  readonly duplicateOf: number | null;
}

/** A syntactic word (Universal Dependencies). `head` is an index into the tokens, -1 for a root. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly lemma: string;
  readonly head: number;
  readonly deprel: string;
}

export type MentionKind = 'name' | 'nominal' | 'pronoun';

export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Type of the graph (`schema/entity-types.json`). */
  readonly type: EntityType;
  /** Type of the exchange format where it is finer than `type` (MONEY, GROUP for an adjective of nationality …). */
  readonly exchangeType: string;
  readonly kind: MentionKind;
  /** Probability of each type worth naming, the likeliest first; absent where nothing but `type` was considered. */
  readonly types?: Readonly<Record<EntityType, number>>;
  /** Head or rule that decided, for example `names@1`. */
  readonly by: string;
  /** 0 … 1. */
  readonly confidence: number;
}

/** The coreference head's (or a rule's) opinion that two mentions are the same thing. Indexes into the mentions. */
export interface CoreferenceLink {
  readonly mention: number;
  readonly antecedent: number;
  readonly confidence: number;
  readonly by: string;
}

/** A noun phrase of the parse, nested ones included, and which others are the same thing. */
export interface NounPhraseMention {
  /** The whole phrase: determiner to relative clause. */
  readonly start: number;
  readonly end: number;
  /** Its head with the modifiers before it, no determiner or possessor. */
  readonly core: Span;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Index of the mention with the same head word, or null. */
  readonly mention: number | null;
  /** Phrases with one number are one thing. */
  readonly chain: number;
}

export type QuoteType = 'direct' | 'indirect' | 'mixed';
export type Certainty = 'certain' | 'probable' | 'possible' | 'underspecified';

/** "source – cue – content": somebody says something. Spans may be discontinuous. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The mention that names the speaker (index), null when the source is not a mention ("numerous reports"). */
  readonly sourceMention: number | null;
  /** Index of the attribution whose content holds this one, or null. */
  readonly nestedIn: number | null;
  readonly quoteType: QuoteType;
  readonly certainty: Certainty;
  /** True when no verb introduces the content (a quotation that goes on). */
  readonly implicitCue: boolean;
  readonly isDuplicate: boolean;
  readonly by: string;
  readonly confidence: number;
}

export type Modality = 'asserted' | 'reported' | 'estimated' | 'hypothetical';
export type Mood =
  | 'attempted'
  | 'intended'
  | 'predicted'
  | 'normative'
  | 'conditional'
  | 'ability'
  | 'alleged';
export type Polarity = 'positive' | 'negative';
/** FactBank values relative to the innermost source (Saurí & Pustejovsky 2009). */
export type Factuality = 'CT+' | 'PR+' | 'PS+' | 'CT-' | 'PR-' | 'PS-' | 'CTu' | 'Uu';

/** One reading of one sentence: `head` –type→ `tail`. */
export interface Statement {
  readonly type: string;
  /** Subject and object: indexes into the mentions. */
  readonly head: number;
  readonly tail: number;
  /** The clause or sentence(s) that say it. */
  readonly evidence: Span;
  /** The words that decided, or null where the evidence as a whole did. */
  readonly trigger: Span | null;
  /** Lemma phrase ("arrive on"), at most four words, or null. */
  readonly predicate: string | null;
  /** For WORKS_FOR, HEADS, PARTICIPATED_IN: "finance professor". */
  readonly role: string | null;
  readonly modality: Modality;
  readonly mood: Mood | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  readonly certainty: Certainty;
  /** Innermost attribution whose content holds the evidence (index), or null for the article's own voice. */
  readonly attribution: number | null;
  /** EDTF: `2022-02`, `2022-09-28`; null where nothing is said. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The view rule: may this become an edge? (`src/model/view-rule.ts`) */
  readonly plain: boolean;
  readonly isDuplicate: boolean;
  /** Head or rule that read it. */
  readonly by: string;
  readonly confidence: number;
}

/** A date expression with its value; `value` is as precise as the text ("September" stays a month). */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  /** EDTF level 0/1: `2022`, `2022-09`, `2022-09-28`. */
  readonly value: string;
  /** True when the article's date was needed to resolve it ("last month"). */
  readonly inferred: boolean;
}

/** Output of `src/extract`. Every index points into the arrays beside it. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly coreference: readonly CoreferenceLink[];
  /** Only where they were asked for. */
  readonly nounPhrases?: readonly NounPhraseMention[];
  readonly attributions: readonly Attribution[];
  readonly statements: readonly Statement[];
  readonly times: readonly TimeExpression[];
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
  /** Name, version and weights' hash of the reader: `reader@1+3fa9c1d2`. */
  readonly extractor: string;
}
