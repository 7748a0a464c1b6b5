import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import type { Mood, Polarity } from '../../model/reading';
import { SCHEMA_DIR } from '../../model/vocabulary';

/** How a cue stands to the predicate that it bears on ("will meet", "plans to meet", "a plan to meet", "if they meet", "without meeting", "had they met, …"). */
export const CUE_PLACES = [
  'auxiliary',
  'governor',
  'noun',
  'mark',
  'purpose',
  'adverb',
  'adjective',
  'before',
  'inversion',
] as const;
export type CuePlace = (typeof CUE_PLACES)[number];

/** How the predicate hangs on a governor: "plans to meet", "hopes that they meet", "denied meeting". */
export const CUE_LINKS = ['to', 'finite', 'ing'] as const;
export type CueLink = (typeof CUE_LINKS)[number];

const moodCue = z.strictObject({
  family: z.string(),
  as: z.enum(CUE_PLACES),
  /** Lemmas or lower-case words. */
  cues: z.array(z.string()).nonempty(),
  /** For governors and nouns; "to" when it is left out. */
  links: z.array(z.enum(CUE_LINKS)).nonempty().optional(),
  mood: z
    .enum(['attempted', 'intended', 'predicted', 'normative', 'conditional', 'ability', 'alleged'])
    .optional(),
  polarity: z.enum(['positive', 'negative']).optional(),
  hypothetical: z.boolean().optional(),
  /** Share of the annotated training relations under this cue that are not plain, 0 … 1. */
  strength: z.number().min(0).max(1),
  /** The same where the cue stands at the very verb of which the two are subject and object; `strength` when left out. */
  direct: z.number().min(0).max(1).optional(),
  /** The strength is a person's judgement: too few cases in the training articles. */
  judged: z.literal(true).optional(),
});

/** What one cue says of the predicate it bears on. */
export interface MoodCue {
  readonly family: string;
  readonly as: CuePlace;
  readonly mood: Mood | null;
  readonly polarity: Polarity;
  readonly hypothetical: boolean;
  readonly strength: number;
  readonly direct: number;
}

export interface MoodCues {
  /** `link` matters for governors and nouns only. */
  find(place: CuePlace, word: string, link: CueLink): MoodCue | undefined;
  readonly families: readonly MoodCue[];
}

const keyOf = (place: CuePlace, word: string, link: CueLink) =>
  place === 'governor' || place === 'noun' ? `${place} ${word} ${link}` : `${place} ${word}`;

/** Reads `schema/cues/mood.json`. Throws SchemaError `cues` when it is damaged or a cue stands twice in one place. */
export function loadMoodCues(file = path.join(SCHEMA_DIR, 'cues', 'mood.json')): MoodCues {
  const map = new Map<string, MoodCue>();
  const families: MoodCue[] = [];
  try {
    for (const row of z.array(moodCue).parse(JSON.parse(readFileSync(file, 'utf8')))) {
      const { family, as, strength } = row;
      const cue: MoodCue = {
        family,
        as,
        strength,
        direct: row.direct ?? strength,
        mood: row.mood ?? null,
        polarity: row.polarity ?? 'positive',
        hypothetical: row.hypothetical ?? false,
      };
      families.push(cue);
      const isGoverned = as === 'governor' || as === 'noun';
      for (const word of row.cues)
        for (const link of isGoverned ? (row.links ?? (['to'] as const)) : (['to'] as const)) {
          const key = keyOf(as, word, link);
          if (map.has(key)) throw new Error(`"${key}" stands twice`);
          map.set(key, cue);
        }
    }
  } catch (cause) {
    throw new SchemaError('cues', { file, reason: String((cause as Error).message) }, cause);
  }
  return { find: (place, word, link) => map.get(keyOf(place, word, link)), families };
}

let shared: MoodCues | undefined;
/** The mood cues of this installation, read on first use. */
export const moodCues = (): MoodCues => {
  shared ??= loadMoodCues();
  return shared;
};
