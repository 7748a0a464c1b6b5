import { existsSync } from 'node:fs';
import path from 'node:path';
import { devFile } from '../evaluate/dev-file';
import { DEV_SETS } from '../evaluate/dev-sets';
import { type Evaluation, evaluateFile } from '../evaluate/evaluate-file';
import { predictFromFile, predictWith } from '../evaluate/predict';
import { qualityMarkdown, type SetResult, writeScores } from '../evaluate/quality-report';
import { InputError } from '../model/errors';
import { EXIT } from './exit-status';
import { lazyReader } from './lazy-reader';
import { settingsOf } from './settings-of';
import { aligned, note, print } from './terminal';
import { version } from './version';

export interface EvaluateFlags {
  readonly gold?: string;
  readonly predicted?: string;
  readonly all?: string;
  readonly write?: string | true;
  readonly only?: string;
  readonly limit?: number;
  readonly verbose?: boolean;
}

const QUALITY = path.join(__dirname, '..', '..', 'docs', 'quality.md');

/** `newsgraph evaluate`: scores predictions, or what newsgraph reads itself, against annotated documents. */
export async function evaluate(flags: EvaluateFlags): Promise<number> {
  const only = flags.only?.split(',').map((name) => name.trim());
  const tasks =
    flags.all === undefined
      ? [{ name: '', file: flags.gold!, counts: undefined, only }]
      : setsIn(flags.all, only);
  if (flags.predicted !== undefined) {
    const evaluation = await evaluateFile(
      flags.gold!,
      await predictFromFile(flags.predicted),
      options(flags, only),
    );
    await show('', evaluation, false);
    return EXIT.done;
  }
  const lazy = lazyReader(settingsOf({}));
  const results: SetResult[] = [];
  try {
    const reader = await lazy.get();
    for (const task of tasks) {
      const evaluation = await evaluateFile(task.file, predictWith(reader), {
        ...options(flags, task.only),
        counts: task.counts,
      });
      await show(task.name, evaluation);
      results.push({
        name: task.name || path.basename(task.file).replace(/\.jsonl(\.gz)?$/, ''),
        evaluation,
      });
    }
    if (flags.write !== undefined)
      await write(flags.write === true ? QUALITY : flags.write, results, reader.extractor);
    return EXIT.done;
  } finally {
    await lazy.close();
  }
}

async function write(file: string, results: readonly SetResult[], extractor: string): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  await writeScores(file, qualityMarkdown(results, { date, version, extractor, node: process.version }));
  note(`Written to ${file}.`);
}

/** The sets of the list that stand in the folder. */
function setsIn(folder: string, only: readonly string[] | undefined) {
  const found = DEV_SETS.flatMap((set) => {
    const scorers = set.scorers.filter((s) => only?.includes(s) ?? true);
    const found = devFile(folder, set, existsSync);
    return found === null || scorers.length === 0 ? [] : [{ name: set.name, ...found, only: scorers }];
  });
  if (found.length === 0) throw new InputError('missing', { source: path.join(folder, '*.jsonl.gz') });
  return found;
}

const options = ({ limit, verbose }: EvaluateFlags, only: readonly string[] | undefined) => ({
  only,
  limit,
  onDocument: verbose
    ? (id: string, errors: readonly string[]) => note([id, ...errors.map((line) => `  ${line}`)].join('\n'))
    : undefined,
});

async function show(name: string, e: Evaluation, measured = true): Promise<void> {
  const figure = (value: number | null) => (value === null ? '' : value.toFixed(1));
  const rows = e.sections.flatMap((s) =>
    s.measures.map((m, i) => [
      i === 0 ? s.name : '',
      m.name,
      figure(m.precision),
      figure(m.recall),
      figure(m.value),
      String(Math.round(m.gold)),
    ]),
  );
  const speed = measured ? `, ${Math.round((1000 * e.words) / (e.milliseconds || 1))} words per second` : '';
  await print(`${name ? `${name}: ` : ''}${e.documents} documents, ${e.words} words${speed}\n\n`);
  await print(`${aligned([['', '', 'P', 'R', 'score', 'gold'], ...rows], 2)}\n\n`);
  if (e.missing.length > 0) {
    const some = e.missing.slice(0, 5).join(', ');
    note(
      `Without a prediction, counted as empty: ${e.missing.length} (${some}${e.missing.length > 5 ? ' …' : ''})`,
    );
  }
}
