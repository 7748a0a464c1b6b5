import { displayWidth } from '../query/wrapping';

/** Columns of the line that are shown around a place. */
const SHOWN = 60;

/** Cuts a line around a column (from 1, UTF-16): "…MATCH (n RETURN n…" and where the column is in it. */
function around(
  source: string,
  column: number,
  width: number,
): { readonly text: string; readonly at: number } {
  const points = [...source.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')];
  const before = [...source.slice(0, column - 1)].length;
  const from = points.length <= width ? 0 : Math.max(0, Math.min(before - width / 2, points.length - width));
  const start = Math.floor(from);
  const cut = points.slice(start, start + width);
  const lead = start > 0 ? '…' : '';
  const tail = start + width < points.length ? '…' : '';
  return {
    text: `${lead}${cut.join('')}${tail}`,
    at: displayWidth(lead + points.slice(start, before).join('')),
  };
}

/** The line of the query that an error names, with a sign below the column; empty where it names none. */
export function placeText(data: Readonly<Record<string, unknown>>, width = SHOWN): string {
  const { line, column, source } = data;
  if (typeof line !== 'number' || typeof column !== 'number' || typeof source !== 'string') return '';
  const { text, at } = around(source, column, width);
  const label = `  ${line} | `;
  return `${label}${text}\n${' '.repeat(label.length + at)}^\n`;
}
