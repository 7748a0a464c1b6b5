import Table from 'cli-table3';
import type { QueryResult } from '../model/store';
import { asRecords } from './query';
import { columnWidths, displayWidth, wrap } from './wrapping';

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
const tame = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');

const table: Formatter = ({ columns, rows }, width) => {
  if (columns.length === 0) return '';
  const cells = [columns, ...rows].map((row) => columns.map((_, i) => tame(shown(row[i])).trim()));
  const needed = columns.map((_, i) => Math.max(1, ...cells.map((row) => displayWidth(row[i]!))));
  const widths = columnWidths(needed, width - FRAME * columns.length - 1, LEAST_COLUMN);
  if (widths === null) return records(cells, width);
  const [head, ...body] = cells.map((row) => row.map((cell, i) => wrap(cell, widths[i]!).join('\n')));
  const grid = new Table({ head: head!, style: { head: [], border: [] } });
  grid.push(...body);
  return `${grid.toString()}\n`;
};

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
