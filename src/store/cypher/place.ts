import { tokensOf } from './tokens';

/** Where in a statement something is. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The line itself. */
  readonly source: string;
}

const LINE_BREAK = /\r\n|\n|\r/;

/** The place of an offset. */
export function placeAt(statement: string, offset: number): Place {
  const before = statement.slice(0, offset).split(LINE_BREAK);
  const line = before.length;
  return { line, column: before.at(-1)!.length + 1, source: statement.split(LINE_BREAK)[line - 1] ?? '' };
}

/** The place that an engine names; nothing where there is no such line. `points`: its columns count code points. */
export function placeOf(statement: string, line: number, column: number, points = false): Place | undefined {
  const source = statement.split(LINE_BREAK)[line - 1];
  if (source === undefined) return undefined;
  const units = points ? [...source].slice(0, column - 1).join('').length + 1 : column;
  return { line, column: Math.max(1, Math.min(units, source.length + 1)), source };
}

/** The first place of a name, a parameter or a clause. */
export function placeOfName(statement: string, name: string): Place | undefined {
  const found = tokensOf(statement).find((token) => token.kind !== 'string' && token.text === name);
  return found && placeAt(statement, found.start);
}
