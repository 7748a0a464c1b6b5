import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AnnotatedDocument } from './annotated-document';
import type { DevSet } from './dev-sets';

export interface DevFile {
  readonly file: string;
  /** The documents of the file that count; undefined for all. */
  readonly counts: ((gold: Pick<AnnotatedDocument, 'id'>) => boolean) | undefined;
}

/** The fixed third of a set that no weights were trained on: the sha1 of the id, as a number, is a multiple of 3. */
export const isHeldOut = ({ id }: Pick<AnnotatedDocument, 'id'>): boolean =>
  BigInt(`0x${createHash('sha1').update(id, 'utf8').digest('hex')}`) % 3n === 0n;

/** The file of a set in a folder, else the held-out third of the one beside it, else null. */
export function devFile(
  folder: string,
  { name, heldOutOf }: DevSet,
  exists: (file: string) => boolean,
): DevFile | null {
  const file = path.join(folder, `${name}.jsonl.gz`);
  if (exists(file)) return { file, counts: undefined };
  if (heldOutOf === undefined) return null;
  const other = path.join(folder, heldOutOf);
  return exists(other) ? { file: other, counts: isHeldOut } : null;
}
