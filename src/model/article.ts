/** A stretch of an article that is not English, and so is stored but not read. */
export interface ForeignPassage {
  readonly start: number;
  readonly end: number;
  /** English name of the language, null where it is not known which one. */
  readonly language: string | null;
}

/** One article as it was ingested. `text` is what every offset points into; it is never changed afterwards. */
export interface Article {
  /** sha256 (hex) of the canonical URL, else of the white-space-normalised text; or the id that the input gave. */
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** Canonical URL. */
  readonly url: string | null;
  /** ISO 8601 date or instant, as precise as the source and no more: `2022-09-29`, `2022-09-29T10:00:00Z`. */
  readonly publishedAt: string | null;
  /** sha256 (hex) of `text`, for "has this article changed?". */
  readonly contentHash: string;
  /** What the reader was given: a path, `-` for standard input, or `file#line` for JSON Lines. */
  readonly source: string;
  /** Paragraphs that are not English, in order; absent where there are none. */
  readonly foreign?: readonly ForeignPassage[];
}
