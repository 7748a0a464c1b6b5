import { fold } from '../fold';
import { percent } from '../words';
import type { Cell, CellKind } from './table';

/** A cell as people read it. */
export const cellText = (cell: Cell, kind: CellKind): string =>
  cell === null
    ? ''
    : typeof cell === 'string'
      ? cell
      : kind === 'percent'
        ? percent(cell)
        : cell.toLocaleString('en');

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
};

/** `> 3`, `<= 80%`; null for any other text. */
function comparison(filter: string, kind: CellKind): ((cell: number) => boolean) | null {
  const m = /^(>=|<=|[<>=])\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(filter);
  if (!m) return null;
  const compare = COMPARISONS[m[1]!]!;
  const limit = Number(m[2]);
  // People see 87 %, the cell holds 0.87.
  const scale = kind === 'percent' && (m[3] === '%' || limit > 1) ? 100 : 1;
  return (cell) => compare(scale === 100 ? Math.round(cell * 100) : cell, limit);
}

/** True when the cell holds the filter's words (accents and case folded), or stands as a number where `> 3` wants it. */
export function cellMatches(filter: string, kind: CellKind): (cell: Cell) => boolean {
  const asked = filter.trim();
  if (asked === '') return () => true;
  const compares = kind === 'number' || kind === 'percent' ? comparison(asked, kind) : null;
  if (compares) return (cell) => typeof cell === 'number' && compares(cell);
  const words = fold(asked).split(/\s+/);
  return (cell) => {
    const text = fold(cellText(cell, kind));
    return words.every((word) => text.includes(word));
  };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Order of two cells, ascending; empty ones are for the caller to put last. */
export const compareCells = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(a === null ? '' : String(a), b === null ? '' : String(b));
