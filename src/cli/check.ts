import type { RecordSource } from '../model/store';
import { readBackup } from '../store/backup/read-backup';
import { type CheckReport, checkGraph } from '../store/check';
import { EXIT } from './exit-status';
import { interruptible } from './interruptible';
import { type Interruption, watchInterruption } from './interruption';
import { openExisting, storeName } from './open-store';
import { settingsOf } from './settings-of';
import { print, tame } from './terminal';

export interface CheckFlags {
  readonly backup?: string;
  readonly limit?: number;
  readonly format?: 'text' | 'json';
}

/** `newsgraph check`: every invariant of a graph or a backup; what is wrong is named. */
export async function check({ backup, limit, format, ...flags }: CheckFlags): Promise<number> {
  const interruption = watchInterruption();
  try {
    const { report, name } =
      backup === undefined
        ? await ofDatabase(flags, limit, interruption)
        : { name: `backup ${backup}`, report: await checked(() => readBackup(backup), limit, interruption) };
    await print(format === 'json' ? `${JSON.stringify(report)}\n` : readable(name, report));
    return report.sound ? EXIT.done : EXIT.failed;
  } catch (error) {
    if (interruption.requested) return EXIT.interrupted;
    throw error;
  }
}

async function ofDatabase(flags: object, limit: number | undefined, interruption: Interruption) {
  const settings = settingsOf({ ...flags });
  const store = await openExisting(settings);
  try {
    const report = await checked(() => store.records(), limit, interruption);
    return { name: storeName(settings), report };
  } finally {
    await store.close();
  }
}

const checked = (
  records: RecordSource['records'],
  limit: number | undefined,
  interruption: Interruption,
): Promise<CheckReport> => checkGraph({ records: () => interruptible(records(), interruption) }, limit);

function readable(name: string, { nodes, links, sound, invariants }: CheckReport): string {
  const head = `The ${tame(name)} holds ${nodes} nodes and ${links} links.`;
  if (sound) return `${head} All ${invariants.length} invariants hold.\n`;
  const broken = invariants.filter((i) => i.violations > 0);
  const lines = broken.flatMap((invariant) => {
    const { name: key, meaning, violations, shown } = invariant;
    const rest = violations - shown.length;
    return [
      `\n${key}: ${violations} × it does not hold that ${meaning}`,
      ...shown.map(({ where, what }) => `  ${tame(where)}: ${tame(what)}`),
      ...(rest > 0 ? [`  … and ${rest} more (--limit shows more)`] : []),
    ];
  });
  const times = broken.reduce((sum, i) => sum + i.violations, 0);
  lines.push(
    `\n${times} ${times === 1 ? 'thing is' : 'things are'} wrong. Removing an article (newsgraph remove) and reading it again makes its part of the graph anew.`,
  );
  return `${head}\n${lines.join('\n')}\n`;
}
