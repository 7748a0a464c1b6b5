import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** A place in a grid; rows count from the titles. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows that hold the titles and the filters. */
export const HEAD_ROWS = 2;
const PAGE = 10;

interface Options {
  readonly rows: number;
  readonly columns: number;
  /** Brings a row of the body into view. */
  reveal(row: number): void;
}

/** True while the keys belong to the text in a field. */
function writes({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (key === 'ArrowLeft') return selectionStart !== 0 || selectionEnd !== 0;
  if (key === 'ArrowRight') return selectionStart !== value.length;
  return key === 'Home' || key === 'End';
}

/** Moves by keys over the cells as the ARIA Authoring Practices describe it for grids: one cell can be reached by Tab, arrows do the rest. */
export function useGridFocus({ rows, columns, reveal }: Options) {
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Place>({ row: HEAD_ROWS, column: 0 });
  const byKey = useRef(false);
  // Rows come and go; the place stays within them, and on the titles where there are none.
  const last = HEAD_ROWS + rows - 1;
  const active: Place = {
    row: Math.min(wanted.row, Math.max(1, last)),
    column: Math.min(wanted.column, columns - 1),
  };
  const place = rows === 0 && wanted.row >= HEAD_ROWS ? { ...active, row: 0 } : active;

  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`);
    (cell?.querySelector('input') ?? cell)?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (writes(event) || event.altKey) return;
    const { row, column } = place;
    const ends = event.ctrlKey || event.metaKey;
    const to: Readonly<Record<string, Place>> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: Math.max(Math.min(row, HEAD_ROWS), row - PAGE), column },
      PageDown: { row: row + PAGE, column },
      Home: ends ? { row: HEAD_ROWS, column: 0 } : { row, column: 0 },
      End: ends ? { row: last, column: columns - 1 } : { row, column: columns - 1 },
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };

  const go = (next: Place): void => {
    const row = Math.max(0, Math.min(Math.max(1, last), next.row));
    byKey.current = true;
    if (row >= HEAD_ROWS) reveal(row - HEAD_ROWS);
    setWanted({ row, column: Math.max(0, Math.min(columns - 1, next.column)) });
  };

  return { grid, place, onKeyDown, setPlace: setWanted };
}
