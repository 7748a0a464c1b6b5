import { checkBackup, readBackup } from '../store/backup/read-backup';
import { EXIT } from './exit-status';
import { interruptible } from './interruptible';
import { watchInterruption } from './interruption';
import { openUnprepared, storeName } from './open-store';
import { settingsOf } from './settings-of';
import { print } from './terminal';

/** `newsgraph restore`: a backup becomes the graph of a database. */
export async function restore(file: string, flags: { readonly replace?: boolean }): Promise<number> {
  const settings = settingsOf({ ...flags, replace: undefined });
  const interruption = watchInterruption();
  // before a database is made or changed
  await checkBackup(file);
  const store = await openUnprepared(settings);
  try {
    const records = interruptible(readBackup(file), interruption);
    const { nodes, links } = await store.restore(records, flags);
    await print(`The ${storeName(settings)} holds the ${nodes} nodes and ${links} links of ${file}.\n`);
    return EXIT.done;
  } catch (error) {
    if (interruption.requested) return EXIT.interrupted;
    throw error;
  } finally {
    await store.close();
  }
}
