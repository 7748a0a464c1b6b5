import { writeBackup } from '../store/backup/write-backup';
import { EXIT } from './exit-status';
import { interruptible } from './interruptible';
import { watchInterruption } from './interruption';
import { openExisting, storeName } from './open-store';
import { settingsOf } from './settings-of';
import { print } from './terminal';
import { version } from './version';

export interface BackupFlags {
  readonly out?: string;
}

/** `newsgraph backup`: the graph as one file. */
export async function backup(flags: BackupFlags): Promise<number> {
  const settings = settingsOf({ ...flags, out: undefined });
  const file = flags.out ?? `newsgraph-backup-${new Date().toISOString().slice(0, 10)}.jsonl.gz`;
  const interruption = watchInterruption();
  const store = await openExisting(settings);
  try {
    const source = { records: () => interruptible(store.records(), interruption) };
    const { nodes, links, bytes } = await writeBackup(source, file, version);
    await print(
      `${nodes} nodes and ${links} links of the ${storeName(settings)} are in ${file} (${bytes} bytes).\n`,
    );
    return EXIT.done;
  } catch (error) {
    if (interruption.requested) return EXIT.interrupted;
    throw error;
  } finally {
    await store.close();
  }
}
