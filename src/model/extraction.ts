import type { Article } from './article';
import type { Reading } from './reading';
import type { EntityType } from './vocabulary';

/** A thing that the article speaks of: a cluster of its mentions. */
export interface Entity {
  /** `x:<sha1>` for a named entity, `wd:Q…` for a linked one, `<articleId>#<slug>` for an unnamed one. */
  readonly id: string;
  /** Indexes into the reading's mentions, in text order. */
  readonly mentions: readonly number[];
  readonly type: EntityType;
  readonly subtype: string | null;
  /** Best name. */
  readonly name: string;
  /** Every other name, generated abbreviations included ("MoD"). */
  readonly aliases: readonly string[];
  /** `document`: never merged with another article's by name. */
  readonly scope: 'global' | 'document';
  /** Wikidata id, only when certain enough. */
  readonly qid: string | null;
  /** How sure the link is, 0 … 1; null or absent without one. */
  readonly linkConfidence?: number | null;
  /** Normalised value of a Date (EDTF) or Quantity; null for others. */
  readonly value: string | null;
}

/** Who speaks: an entity (index), the article itself, or somebody without a name ("numerous reports"). */
export type Speaker = number | 'ARTICLE' | 'UNNAMED';

/** One article, read and resolved: what `newsgraph extract` prints and what the graph is built from. */
export interface Extraction extends Reading {
  readonly article: Article;
  readonly entities: readonly Entity[];
  /** For each mention the index of its entity. */
  readonly entityOf: readonly number[];
  /** For each attribution its speaker. */
  readonly speakers: readonly Speaker[];
}
