import { once } from 'node:events';

/** Columns of the terminal; a fixed width where the output goes into a file. */
export const terminalWidth = (): number => Math.min(process.stdout.columns ?? 100, 160);

/** Articles may hold anything: what would steer a terminal is replaced by a space. */
export const tame = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** At most `width` characters; what is cut off is shown by an ellipsis. */
export const shortened = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;

/** Writes to standard output and waits while the reader of a pipe is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A line on standard error: progress, warnings, errors. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Rows as columns: the first `left` to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[], left: number): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  const cell = (text: string, c: number) => (c < left ? text.padEnd(widths[c]!) : text.padStart(widths[c]!));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
