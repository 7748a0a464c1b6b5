import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RecordSource } from '../model/store';
import type { ExportFormat, FileFormat, FolderFormat } from './format';

/** Characters that are written at once. */
const CHUNK = 64 * 1024;

/** The text of a format in chunks worth a write. */
export async function* chunks(format: FileFormat, source: RecordSource): AsyncGenerator<string> {
  let text = '';
  for await (const piece of format.write(source)) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

const saveFile = (format: FileFormat, source: RecordSource, at: string): Promise<void> =>
  pipeline(Readable.from(chunks(format, source)), createWriteStream(at));

async function saveFolder(format: FolderFormat, source: RecordSource, at: string): Promise<void> {
  await mkdir(at);
  const waiting = new Map<string, string>();
  const flush = async (file: string) => {
    await appendFile(path.join(at, file), waiting.get(file)!);
    waiting.delete(file);
  };
  for await (const { file, text } of format.write(source)) {
    const held = (waiting.get(file) ?? '') + text;
    waiting.set(file, held);
    if (held.length >= CHUNK) await flush(file);
  }
  for (const file of [...waiting.keys()]) await flush(file);
}

/** True where a folder with files in it, or a file in place of a folder, is in the way. */
export async function inTheWay(format: ExportFormat, at: string): Promise<boolean> {
  if (format.kind === 'file') return false;
  try {
    return (await readdir(at)).length > 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/**
 * Writes an export beside its place and moves it there when it is whole: a file takes the place of an older one, a folder that of an empty
 * one. Throws what the source and the file system throw, and leaves nothing behind then.
 */
export async function save(format: ExportFormat, source: RecordSource, at: string): Promise<void> {
  const beside = `${at}.${process.pid}.part`;
  try {
    await mkdir(path.dirname(path.resolve(at)), { recursive: true });
    if (format.kind === 'file') await saveFile(format, source, beside);
    else await saveFolder(format, source, beside);
    await rename(beside, at);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}
