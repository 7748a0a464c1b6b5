/** Results of queries as files. */

type Rows = readonly (readonly unknown[])[];

/** A value on one line, for a cell: lists are joined, other things are JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a spreadsheet would run as a formula gets an apostrophe before it. */
const tame = (value: unknown): string => {
  const text = cellText(value);
  return typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** RFC 4180, with a byte order mark: without it Excel reads another encoding. */
export const toCsv = (columns: readonly string[], rows: Rows): string =>
  `\ufeff${[columns, ...rows].map((row) => `${row.map((v) => field(tame(v))).join(',')}\r\n`).join('')}`;

/** A list of objects by column. */
export const toJson = (columns: readonly string[], rows: Rows): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((c, i) => [c, row[i] ?? null]))),
    null,
    2,
  )}\n`;
