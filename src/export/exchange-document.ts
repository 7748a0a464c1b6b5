import type { ForeignPassage } from '../model/article';
import type {
  Certainty,
  Factuality,
  MentionKind,
  Modality,
  Mood,
  Polarity,
  QuoteType,
} from '../model/reading';
import type { Span } from '../model/span';

/** A mention. `cluster` indexes `clusters`, null when the mention belongs to none. */
export interface ExchangeEntity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly kind: MentionKind;
  readonly cluster: number | null;
  readonly by: string;
  readonly confidence: number;
}

/** `head` and `tail` index `entities`; `attribution` indexes `attributions`, null for the article's own voice. */
export interface ExchangeRelation {
  readonly type: string;
  readonly head: number;
  readonly tail: number;
  readonly level: 'mention';
  readonly evidence: readonly Span[];
  readonly trigger: Span | null;
  readonly predicate: string | null;
  readonly role: string | null;
  readonly modality: Modality;
  readonly mood: Mood | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  readonly attribution: number | null;
  readonly plain: boolean;
  readonly duplicate: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly by: string;
  readonly confidence: number;
  /** English label of the Wikidata property that holds from head to tail. */
  readonly property?: string;
  /** English label of the Wikidata property that holds from tail to head ("founded by" for FOUNDED). */
  readonly inverseProperty?: string;
}

/** "source – cue – content". `nestedIn` indexes `attributions`. */
export interface ExchangeAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The speaker's cluster; null when `voice` says that it is nobody with a name, or the article. */
  readonly speaker: number | null;
  readonly voice: 'ENTITY' | 'UNNAMED' | 'ARTICLE';
  readonly nestedIn: number | null;
  readonly quoteType: QuoteType;
  readonly certainty: Certainty;
  readonly by: string;
  readonly confidence: number;
}

export interface ExchangeToken {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly lemma: string;
  readonly head: number;
  readonly deprel: string;
}

/** One read article as one JSON document. Every span is [start, end) in UTF-16 code units of `text`. */
export interface ExchangeDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly date?: string;
  /** Passages that are not English and were not read. */
  readonly foreign?: readonly ForeignPassage[];
  readonly extractor: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly ExchangeToken[];
  readonly entities: readonly ExchangeEntity[];
  /** By cluster: indexes into `entities`. */
  readonly clusters: readonly (readonly number[])[];
  /** By cluster: best name, subtype, id in the graph, Wikidata id. */
  readonly names: readonly string[];
  readonly subtypes: readonly (string | null)[];
  readonly ids: readonly string[];
  readonly qids: readonly (string | null)[];
  /** By cluster: how sure the Wikidata id is, 0 … 1; null without one. */
  readonly linkConfidences: readonly (number | null)[];
  readonly relations: readonly ExchangeRelation[];
  readonly attributions: readonly ExchangeAttribution[];
  /** Repeated sentences: the copy, then the sentence that it repeats. */
  readonly duplicates: readonly (readonly [copy: Span, original: Span])[];
}
