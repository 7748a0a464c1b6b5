import { existsSync } from 'node:fs';
import path from 'node:path';
import { predictWith } from '../evaluate/predict';
import {
  fallenScores,
  type RecordedScores,
  readRecordedScores,
  type SetScores,
  writeRecordedScores,
} from '../evaluate/recorded-scores';
import { CHARACTERS, devPartsIn, scoreDevPart } from '../evaluate/score-dev-parts';
import { EXIT } from './exit-status';
import { lazyReader } from './lazy-reader';
import { settingsOf } from './settings-of';
import { aligned, note, print } from './terminal';

const ROOT = path.join(__dirname, '..', '..');
const RECORD = path.join(ROOT, 'docs', 'recorded-scores.json');

/** Where the annotated sets are looked for: what was said, `NEWSGRAPH_DATA`, a folder beside the repository. */
const places = (said: string | undefined): string[] =>
  [said ?? process.env.NEWSGRAPH_DATA ?? path.join(ROOT, '..', 'shared', 'data')].flatMap((folder) => [
    path.join(folder, 'dev'),
    folder,
  ]);

/**
 * `scripts/scores.cjs`: scores a fixed part of every annotated set that is there and compares with docs/recorded-scores.json, or
 * writes it (`record`). Fails when a score is worse by more than a point. Where there are no sets, one line says so and all is well.
 */
export async function scores({ folder, record }: { folder?: string; record?: boolean }): Promise<number> {
  const found = places(folder).find((place) => existsSync(place) && devPartsIn(place).length > 0);
  if (found === undefined) {
    await print(
      `Scores left out: no annotated sets in ${places(folder).at(-1)}; NEWSGRAPH_DATA says where they are.\n`,
    );
    return record ? EXIT.failed : EXIT.done;
  }
  const recorded = record ? null : await readRecordedScores(RECORD);
  if (!record && recorded === null) {
    note('No scores are recorded yet: scripts/scores.cjs --record');
    return EXIT.failed;
  }
  const lazy = lazyReader(settingsOf({}));
  try {
    const reader = await lazy.get();
    const sets: Record<string, SetScores> = {};
    let fallen = 0;
    for (const set of devPartsIn(found)) {
      const measured = await scoreDevPart(set, predictWith(reader));
      sets[set.name] = measured;
      fallen += await compare(set.name, measured, recorded);
    }
    if (recorded !== null) {
      for (const name of Object.keys(recorded.sets).filter((name) => sets[name] === undefined))
        await print(`${name}: left out, its file is not there\n`);
      if (fallen === 0)
        await print(`No score is more than a point worse than recorded with ${recorded.extractor}.\n`);
      return fallen > 0 ? EXIT.failed : EXIT.done;
    }
    await writeRecordedScores(RECORD, { extractor: reader.extractor, characters: CHARACTERS, sets });
    note(`Written to ${path.relative(process.cwd(), RECORD)}.`);
    return EXIT.done;
  } finally {
    await lazy.close();
  }
}

/** Prints the scores of a set beside the recorded ones; returns how many are worse by more than a point. */
async function compare(name: string, measured: SetScores, record: RecordedScores | null): Promise<number> {
  const recorded = record?.sets[name];
  const comparable = recorded?.sha256 === measured.sha256;
  if (record !== null && !comparable)
    await print(
      `${name}: not compared, ${recorded ? 'its documents are not those that' : 'no scores'} were recorded\n`,
    );
  const rows = Object.entries(measured.scores).map(([score, value]) => [
    name,
    score,
    comparable ? (recorded.scores[score]?.toFixed(2) ?? '') : '',
    value.toFixed(2),
  ]);
  await print(`${aligned([['', '', 'recorded', 'now'], ...rows], 2)}\n\n`);
  const fallen = comparable ? fallenScores(recorded.scores, measured.scores) : [];
  for (const { name: score, recorded: before, measured: now } of fallen)
    note(
      `${name}: ${score} fell from ${before.toFixed(2)} to ${now === null ? 'nothing (it is not measured any more)' : now.toFixed(2)}`,
    );
  return fallen.length;
}
