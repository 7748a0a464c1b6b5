import type { InputError } from '../model/errors';

/** What a document or its reader says of itself; null where nothing is known. */
export interface Metadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO 8601, as precise as the source. */
  readonly publishedAt: string | null;
}

/** A document as its format gives it, before it becomes an article. */
export interface Document {
  /** An id that the input itself gives, else null. */
  readonly id: string | null;
  readonly text: string;
  readonly metadata: Partial<Metadata>;
  /** Path, `-`, or `file#line`. */
  readonly source: string;
}

/** A file, standard input or anything else that gives bytes once. */
export interface Input {
  /** Path or `-`. */
  readonly source: string;
  /** The first bytes, at most 4096, already read. */
  readonly head: Uint8Array;
  /** All bytes from the beginning, as a stream; to be consumed once. */
  chunks(): AsyncIterable<Uint8Array>;
  /** All bytes. Throws InputError `too-large` when there are more than the limit, `unreadable` when reading fails. */
  bytes(): Promise<Uint8Array>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

export interface ReadOptions {
  /** Name of the encoding when the person says it. */
  readonly encoding?: string | undefined;
  /** Bytes of one document at most. */
  readonly maxBytes: number;
}

/** One kind of file. Registered in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** File name endings by which a folder's files are chosen, with the full stop, lower-case. */
  readonly extensions: readonly string[];
  /** Is this input of this format? `head` are the first bytes. */
  matches(path: string, head: Uint8Array): boolean;
  /** Gives each document of the input, or the error of the one that cannot be read; throws InputError when none can. */
  read(input: Input, options: ReadOptions): AsyncIterable<Document | InputError>;
}

/** True when the path has one of the endings. */
export const hasExtension = (path: string, extensions: readonly string[]): boolean =>
  extensions.some((extension) => path.toLowerCase().endsWith(extension));
