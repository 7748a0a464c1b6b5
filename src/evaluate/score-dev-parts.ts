import { existsSync } from 'node:fs';
import type { AnnotatedDocument } from './annotated-document';
import { type DevFile, devFile } from './dev-file';
import { DEV_SETS, type DevSet } from './dev-sets';
import { evaluateDocuments } from './evaluate-file';
import type { Predictor } from './predict';
import { readDocuments } from './read-documents';
import { headlineScores, type SetScores } from './recorded-scores';
import { sampleOf } from './sample';

/** Characters of each set that are scored: about 10,000 words, and two minutes for all sets on two cores. */
export const CHARACTERS = 60_000;

/** A set whose file is there. */
export type DevPart = Pick<DevSet, 'name' | 'scorers'> & DevFile;

/** The sets that a folder has. */
export const devPartsIn = (folder: string): DevPart[] =>
  DEV_SETS.flatMap((set) => {
    const file = devFile(folder, set, existsSync);
    return file === null ? [] : [{ name: set.name, scorers: set.scorers, ...file }];
  });

/** Scores the fixed part of one set. Throws InputError when its file cannot be read. */
export async function scoreDevPart(
  { file, counts = () => true, scorers }: DevPart,
  predict: Predictor,
  characters = CHARACTERS,
): Promise<SetScores> {
  const all: AnnotatedDocument[] = [];
  for await (const document of readDocuments(file)) if (counts(document)) all.push(document);
  const { documents, sha256 } = sampleOf(all, characters);
  const { sections } = await evaluateDocuments(documents, predict, { only: scorers });
  return { documents: documents.length, sha256, scores: headlineScores(sections) };
}
