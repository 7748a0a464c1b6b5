import type { QueryResult } from '../model/store';
import { isKey } from './keys';
import { asRecords } from './query';
import { columnWidths, displayWidth, padded, wrap } from './wrapping';

/** Results of queries as text. */

export type Formatter = (result: Pick<QueryResult, 'columns' | 'rows'>, width: number) => string;

/** A column of a table has at least this many characters; where they do not fit, records stand below each other. */
const LEAST_COLUMN = 10;
/** Border and padding of a column. */
const FRAME = 3;

/** A value for people: lists are joined, nothing is empty, other things are JSON. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Articles may hold anything: what would steer a terminal is replaced. */
const tame = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu, ' ');

const table: Formatter = ({ columns, rows }, width) => {
  if (columns.length === 0) return '';
  const cells = [columns, ...rows].map((row) => columns.map((_, i) => tame(shown(row[i])).trim()));
  const needed = columns.map((_, i) => cells.reduce((most, row) => Math.max(most, displayWidth(row[i]!)), 1));
  const fits = needed.reduce((sum, n) => sum + n + FRAME, 1) <= width;
  const keys = fits ? [] : keyColumns(columns, rows);
  const kept = columns.map((_, i) => i).filter((i) => !keys.includes(i));
  const widths = columnWidths(
    kept.map((i) => needed[i]!),
    width - FRAME * kept.length - 1,
    LEAST_COLUMN,
  );
  if (widths === null) return records(cells, width);
  const lines = cells.map((row) => kept.map((i, at) => wrap(row[i]!, widths[at]!)));
  return (
    grid(lines, widths) +
    leftOut(
      keys.map((i) => cells[0]![i]!),
      width,
    )
  );
};

/** Rows of wrapped cells in a frame; terminals and this project agree on widths where the usual libraries do not (ZWJ, Indic marks). */
function grid(rows: readonly (readonly (readonly string[])[])[], widths: readonly number[]): string {
  const rule = (left: string, middle: string, right: string) =>
    `${left}${widths.map((w) => '─'.repeat(w + 2)).join(middle)}${right}\n`;
  const body = rows.map((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    const lines = Array.from({ length: height }, (_, n) =>
      row.map((cell, at) => ` ${padded(cell[n] ?? '', widths[at]!)} `).join('│'),
    );
    return lines.map((line) => `│${line}│\n`).join('');
  });
  return rule('┌', '┬', '┐') + body.join(rule('├', '┼', '┤')) + rule('└', '┴', '┘');
}

/** Columns that hold ids and nothing else: the first to go where there is no room. One column always stays. */
const keyColumns = (columns: readonly string[], rows: readonly (readonly unknown[])[]): number[] => {
  const found = columns
    .map((_, i) => i)
    .filter((i) => {
      const values = rows.map((row) => row[i]).filter((value) => value !== null && value !== undefined);
      return values.length > 0 && values.every(isKey);
    });
  return found.length < columns.length ? found : [];
};

const leftOut = (names: readonly string[], width: number): string =>
  names.length === 0
    ? ''
    : `${wrap(`Ids left out: ${names.join(', ')} (CSV and JSON have them)`, width).join('\n')}\n`;

/** One line or more for each value, a blank line between records. */
function records([head, ...body]: string[][], width: number): string {
  const label = Math.min(Math.max(...head!.map(displayWidth)), Math.max(3, Math.floor(width / 3)));
  const line = (column: string, cell: string): string => {
    const name = displayWidth(column) <= label ? column : `${wrap(column, label - 1)[0]}…`;
    const indent = ' '.repeat(label + 2);
    const lines = wrap(cell, Math.max(2, width - label - 2)).join(`\n${indent}`);
    return `${name}${' '.repeat(Math.max(0, label - displayWidth(name)))}: ${lines}`.trimEnd();
  };
  return body.map((row) => `${row.map((cell, i) => line(head![i]!, cell)).join('\n')}\n`).join('\n');
}

/** RFC 4180: CRLF, and quotes where a comma, a quote or a line break asks for them. */
const csv: Formatter = ({ columns, rows }) => {
  const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (values: readonly unknown[]) =>
    `${columns.map((_, i) => field(shown(values[i]))).join(',')}\r\n`;
  return [columns, ...rows].map(line).join('');
};

/** A list of objects by column. */
const json: Formatter = ({ columns, rows }) => `${JSON.stringify(asRecords(columns, rows), null, 2)}\n`;

/** Every format by its name. `width`: columns of the terminal, used by the table only. */
export const FORMATTERS = { table, csv, json } as const satisfies Readonly<Record<string, Formatter>>;
export type ResultFormat = keyof typeof FORMATTERS;

/** The result as text that ends in a line break (empty for a table without columns). */
export const formatResult = (
  result: Pick<QueryResult, 'columns' | 'rows'>,
  format: ResultFormat,
  width = 100,
): string => FORMATTERS[format](result, width);
