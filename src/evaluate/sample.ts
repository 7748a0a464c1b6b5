import { sha256 } from '../model/ids';
import type { AnnotatedDocument } from './annotated-document';

/** A fixed part of an annotated file. */
export interface Sample {
  readonly documents: readonly AnnotatedDocument[];
  /** sha256 (hex) of their ids and texts: scores of two samples compare only where it is the same. */
  readonly sha256: string;
}

/**
 * The documents with the lowest sha256 of their ids, in that order, until they hold `characters` characters. The choice depends on the ids
 * only, never on the order of the file.
 */
export function sampleOf(documents: readonly AnnotatedDocument[], characters: number): Sample {
  const ordered = documents
    .map((document) => ({ document, key: sha256(document.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const chosen: AnnotatedDocument[] = [];
  let sum = 0;
  for (const { document } of ordered) {
    if (sum >= characters) break;
    chosen.push(document);
    sum += document.text.length;
  }
  return { documents: chosen, sha256: sha256(JSON.stringify(chosen.map(({ id, text }) => [id, text]))) };
}
