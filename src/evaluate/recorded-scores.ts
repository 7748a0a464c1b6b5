import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../model/errors';
import type { ScoreSection } from './compare';
import { HEADLINES } from './headlines';

const schema = z.strictObject({
  /** Name, version and hash of the weights that were measured. */
  extractor: z.string(),
  /** Characters of each set at most (whole documents). */
  characters: z.number(),
  sets: z.record(
    z.string(),
    z.strictObject({
      documents: z.number(),
      /** Of the part that was scored; with another one, scores do not compare. */
      sha256: z.string(),
      /** By "scorer: measure", per cent. */
      scores: z.record(z.string(), z.number()),
    }),
  ),
});

/** The scores that the repository holds, by set. */
export type RecordedScores = z.infer<typeof schema>;
export type SetScores = RecordedScores['sets'][string];

/** The headline measures of an evaluation by "scorer: measure", to two decimals; those without gold items are left out. */
export const headlineScores = (sections: readonly ScoreSection[]): Record<string, number> =>
  Object.fromEntries(
    HEADLINES.flatMap(({ scorer, measure }) =>
      sections
        .filter(({ name }) => name === scorer)
        .flatMap(({ measures }) => measures.filter((m) => m.name === measure && m.gold > 0))
        .map(({ value }) => [`${scorer}: ${measure}`, Math.round(value * 100) / 100] as const),
    ),
  );

/** A recorded score and what was measured instead; null where it was not measured any more. */
export interface FallenScore {
  readonly name: string;
  readonly recorded: number;
  readonly measured: number | null;
}

/** The scores that are worse than recorded by more than `points`, and those that are gone. */
export const fallenScores = (
  recorded: Readonly<Record<string, number>>,
  measured: Readonly<Record<string, number>>,
  points = 1,
): FallenScore[] =>
  Object.entries(recorded).flatMap(([name, before]) => {
    const now = measured[name] ?? null;
    const headline = HEADLINES.find(({ scorer, measure }) => name === `${scorer}: ${measure}`);
    const loss =
      now === null ? Number.POSITIVE_INFINITY : headline?.better === 'lower' ? now - before : before - now;
    // two decimals were recorded: 1.00 is not more than one point
    return loss > points + 1e-9 ? [{ name, recorded: before, measured: now }] : [];
  });

/** Reads the recorded scores; null where none are recorded yet. Throws InputError `unreadable` or `bad-record`. */
export async function readRecordedScores(file: string): Promise<RecordedScores | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new InputError('unreadable', { source: file, reason: (cause as Error).message }, cause);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new InputError('bad-record', { source: file, reason: (cause as Error).message }, cause);
  }
}

/** Writes the recorded scores, always the same text for the same scores. Throws InputError `unreadable`. */
export async function writeRecordedScores(file: string, scores: RecordedScores): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(scores, null, 2)}\n`);
  } catch (cause) {
    throw new InputError('unreadable', { source: file, reason: (cause as Error).message }, cause);
  }
}
