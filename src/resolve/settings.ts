import type { MentionKind } from '../model/reading';
import type { ReadingSettings } from './one-reading';

/** What a decision of the coreference head must reach before it merges two mentions. */
export interface ResolveSettings {
  /** Least confidence (0 … 1) of a link from a mention of the first kind to one of the second. */
  readonly linkThreshold: Readonly<Record<`${MentionKind}>${MentionKind}`, number>>;
  /** Added to the threshold where gender or number clash ("she" – "Mr. Cohen", "they" – "the president"). */
  readonly clashPenalty: number;
  /** How many sentences a pronoun that speaks may stand after the attribution it continues. */
  readonly speakerReach: number;
  readonly reading: ReadingSettings;
}

export const DEFAULT_RESOLVE_SETTINGS: ResolveSettings = {
  linkThreshold: {
    // Names are the sieves' business: the head may join two only when it is nearly certain.
    'name>name': 0.9,
    'name>nominal': 0.6,
    'name>pronoun': 0.6,
    'nominal>name': 0.65,
    'nominal>nominal': 0.55,
    'nominal>pronoun': 0.6,
    'pronoun>name': 0.5,
    'pronoun>nominal': 0.5,
    'pronoun>pronoun': 0.5,
  },
  clashPenalty: 0.35,
  speakerReach: 4,
  reading: { edge: 0.35, further: 0.6, against: 0.9 },
};
