import { chunks, exportFormat, inTheWay, onlyTypes, save } from '../export';
import { InputError, NewsgraphError, SettingsError } from '../model/errors';
import type { RecordSource } from '../model/store';
import { EXIT } from './exit-status';
import { interruptible } from './interruptible';
import { watchInterruption } from './interruption';
import { openExisting } from './open-store';
import { settingsOf } from './settings-of';
import { note, print } from './terminal';

export interface ExportFlags {
  readonly format: string;
  readonly out?: string;
  readonly type?: readonly string[];
}

/** `newsgraph export`: the graph in the form of another program. */
export async function exportGraph(flags: ExportFlags): Promise<number> {
  const { out } = flags;
  const format = exportFormat(flags.format);
  if (out === undefined && format.kind === 'folder') throw new SettingsError('out', { format: format.name });
  if (out !== undefined && (await inTheWay(format, out))) throw new InputError('in-the-way', { source: out });
  const settings = settingsOf({ ...flags, format: undefined, out: undefined, type: undefined });
  const selected = flags.type === undefined ? (whole: RecordSource) => whole : onlyTypes(flags.type);
  const interruption = watchInterruption();
  const store = await openExisting(settings);
  try {
    const source = selected({ records: () => interruptible(store.records(), interruption) });
    if (out !== undefined) {
      await save(format, source, out);
      note(`The graph is in ${out} (${format.title}).`);
    } else if (format.kind === 'file') for await (const text of chunks(format, source)) await print(text);
    return EXIT.done;
  } catch (error) {
    if (interruption.requested) return EXIT.interrupted;
    if (error instanceof NewsgraphError || !isFileError(error)) throw error;
    throw new InputError('unwritable', { source: out ?? 'standard output', reason: error.code }, error);
  } finally {
    await store.close();
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof (error as NodeJS.ErrnoException | null)?.code === 'string';
