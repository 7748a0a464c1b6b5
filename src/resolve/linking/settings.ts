/** A thing of Wikidata that a cluster means. */
export interface Link {
  readonly qid: string;
  /** Subtype of a place; null for organisations. */
  readonly kind: 'COUNTRY' | 'REGION' | 'CITY' | null;
  /** 0 … 1. */
  readonly confidence: number;
}

/** Weights of the evidence for a link; population is the prior (Overell & Rüger 2008 rank places by it). */
export interface LinkSettings {
  /** Least confidence of a link. */
  readonly threshold: number;
  readonly country: number;
  readonly body: number;
  /** How many times likelier a place is when its country or state is named. */
  readonly named: number;
  readonly capital: number;
  /** A region counts as a city of so many people. */
  readonly region: number;
  /** People in places that no list holds, and in things that are no places. */
  readonly unlisted: number;
}

export const DEFAULT_LINK_SETTINGS: LinkSettings = {
  threshold: 0.9,
  country: 0.98,
  body: 0.95,
  named: 30,
  capital: 8,
  region: 400_000,
  unlisted: 150_000,
};
