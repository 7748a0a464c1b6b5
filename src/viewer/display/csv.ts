import type { Cell } from './tables/table';

/** A program that opens the file would run what begins so (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** Numbers as they are; text that would be taken for a formula gets an apostrophe before it. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of RFC 4180, with a header and the line ends that it asks for. */
export const csv = (titles: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
