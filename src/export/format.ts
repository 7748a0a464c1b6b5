import type { RecordSource } from '../model/store';
import type { ExportName } from './names';

/** Part of one file of an export that is a folder. */
export interface FilePiece {
  /** Name of the file in the folder. */
  readonly file: string;
  readonly text: string;
}

interface Described {
  /** How it is asked for: `--format gexf`. */
  readonly name: ExportName;
  /** One line for people. */
  readonly title: string;
}

/** An export that is one text. */
export interface FileFormat extends Described {
  readonly kind: 'file';
  /** Usual endings of its files, the first is taken where a name is made. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** The text in pieces; only as much is held as one record needs, besides what the docs of the format say. */
  write(source: RecordSource): AsyncIterable<string>;
}

/** An export that is several files. */
export interface FolderFormat extends Described {
  readonly kind: 'folder';
  write(source: RecordSource): AsyncIterable<FilePiece>;
}

export type ExportFormat = FileFormat | FolderFormat;
