import type { Certainty, Factuality, Modality, Mood, Polarity } from '../../model/reading';
import type { CueHit } from './cue-finder';
import { moodCues } from './mood-cues';

/** What the learned head thinks of the flags of a relation; a rule's reading has none. */
export interface Opinion {
  readonly plain: number;
  readonly negative: number;
  readonly mood: Readonly<Record<string, number>>;
  readonly modality: Readonly<Record<string, number>>;
}

/** A rule reads what stands there as fact: plain until a cue as strong as a negation says otherwise. */
export const RULE_OPINION: Opinion = { plain: 0.85, negative: 0.02, mood: {}, modality: {} };

export interface Circumstances {
  readonly opinion: Opinion;
  readonly cues: readonly CueHit[];
  /** True when the predicate stands in the content of an attribution. */
  readonly attributed: boolean;
  readonly certainty: Certainty;
  /** p(plain) from which a statement may become an edge. */
  readonly threshold: number;
  /** What a cue's evidence counts beside the head's, which has seen the cue too: 0 not at all, 1 as if independent. */
  readonly cueWeight: number;
}

export interface Verdict {
  readonly modality: Modality;
  readonly mood: Mood | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
}

/** Share of the annotated training relations that are not plain: what a cue is measured against. */
const BASE = 0.13;
/** Strength from which a cue's own mood is taken for a statement that is not plain. */
const EXPLAINS = 0.35;

/** The head's p(plain) at most where a cue stands at the very verb: it is hardly ever less sure than that. */
const SUREST = 0.96;

const clip = (p: number) => Math.min(0.999, Math.max(0.001, p));
const logit = (p: number) => Math.log(clip(p) / (1 - clip(p)));
const MOODS: ReadonlySet<string> = new Set(moodCues().families.flatMap(({ mood }) => mood ?? []));
const isMood = (name: string): name is Mood => MOODS.has(name);

const best = (shares: Readonly<Record<string, number>>): [string, number] | undefined =>
  Object.entries(shares).sort((a, b) => b[1] - a[1])[0];

/** p(plain) of the head, moved by the strongest cue on the scale of log odds. */
export function plainProbability(opinion: Opinion, cues: readonly CueHit[], weight: number): number {
  const strongest = Math.max(BASE, ...cues.map(({ strength }) => strength));
  const isDirect = cues.some(({ isDirect }) => isDirect);
  const odds =
    logit(isDirect ? Math.min(SUREST, opinion.plain) : opinion.plain) -
    weight * (logit(strongest) - logit(BASE));
  return 1 / (1 + Math.exp(-odds));
}

/** What the statement may not become an edge for, when it may not: from the cues, else from the head, else "hypothetical". */
function explain({ opinion, cues }: Circumstances): {
  mood: Mood | null;
  polarity: Polarity;
  hypothetical: boolean;
} {
  const strong = [...cues]
    .filter(({ strength }) => strength >= EXPLAINS)
    .sort((a, b) => b.strength - a.strength);
  const isNegative = opinion.negative >= 0.5 || strong.some(({ polarity }) => polarity === 'negative');
  const polarity: Polarity = isNegative ? 'negative' : 'positive';
  const [name = '', share = 0] = best(opinion.mood) ?? [];
  const said = strong.find(({ mood }) => mood !== null)?.mood ?? null;
  if (isMood(name) && (share >= 0.5 || said === null)) return { mood: name, polarity, hypothetical: false };
  if (said !== null) return { mood: said, polarity, hypothetical: false };
  const supposed =
    strong.some(({ hypothetical }) => hypothetical) || best(opinion.modality)?.[0] === 'hypothetical';
  if (supposed || isNegative) return { mood: null, polarity, hypothetical: supposed };
  // the head says "not plain" and not why: its likeliest reason
  const moods = Object.fromEntries(Object.entries(opinion.mood).filter(([mood]) => isMood(mood)));
  const [guess = '', chance = 0] = best(moods) ?? [];
  if (opinion.negative >= Math.max(0.25, chance))
    return { mood: null, polarity: 'negative', hypothetical: false };
  if (isMood(guess) && chance >= 0.15) return { mood: guess, polarity, hypothetical: false };
  return { mood: null, polarity, hypothetical: true };
}

const DEGREE: Readonly<Record<Certainty, 'CT' | 'PR' | 'PS' | 'U'>> = {
  certain: 'CT',
  probable: 'PR',
  possible: 'PS',
  underspecified: 'U',
};

/** The FactBank value of a mood for a positive predicate; what is wanted, tried or supposed commits nobody (Saurí & Pustejovsky 2009). */
const COMMITMENT: Readonly<Record<Mood, 'PR' | 'PS' | 'U'>> = {
  predicted: 'PR',
  ability: 'PS',
  intended: 'U',
  attempted: 'U',
  normative: 'U',
  conditional: 'U',
  alleged: 'U',
};

function factualityOf(verdict: Omit<Verdict, 'factuality'>, certainty: Certainty): Factuality {
  const degree =
    verdict.modality === 'hypothetical'
      ? 'U'
      : verdict.mood === null
        ? DEGREE[certainty]
        : COMMITMENT[verdict.mood];
  if (degree === 'U') return verdict.mood === null && certainty === 'underspecified' ? 'CTu' : 'Uu';
  return `${degree}${verdict.polarity === 'negative' ? '-' : '+'}`;
}

/** Joins the head's opinion and the cues to modality, mood, polarity and factuality. */
export function decide(circumstances: Circumstances): Verdict {
  const { opinion, cues, attributed, certainty, threshold, cueWeight } = circumstances;
  const voice: Modality = !attributed ? 'asserted' : certainty === 'certain' ? 'reported' : 'estimated';
  const isAlleged = cues.some(({ mood }) => mood === 'alleged');
  const isPlain = plainProbability(opinion, cues, cueWeight) >= threshold;
  const { mood, polarity, hypothetical } = isPlain
    ? { mood: isAlleged ? ('alleged' as const) : null, polarity: 'positive' as const, hypothetical: false }
    : explain(circumstances);
  const verdict = { modality: hypothetical ? ('hypothetical' as const) : voice, mood, polarity };
  return { ...verdict, factuality: factualityOf(verdict, certainty) };
}
