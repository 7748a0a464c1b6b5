import type { Row } from '@tanstack/react-table';
import type { KeyboardEvent } from 'react';
import { cellText } from '../../display/tables/cells';
import type { CellKind, TableRow } from '../../display/tables/table';
import type { Place } from './use-grid-focus';

interface Props {
  readonly row: Row<TableRow>;
  /** Its place among all rows, the titles are 0. */
  readonly at: number;
  readonly top: number;
  readonly template: string;
  /** The column that Tab reaches, null in every row but one. */
  readonly column: number | null;
  readonly selected: boolean;
  onPlace(place: Place): void;
  onSelect(row: TableRow): void;
  onOpen(row: TableRow): void;
}

export function GridRow({ row, at, top, template, column, selected, onPlace, onSelect, onOpen }: Props) {
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    (event.shiftKey ? onOpen : onSelect)(row.original);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="row"
      tabIndex={-1}
      className="grid-row"
      aria-rowindex={at + 1}
      aria-selected={selected}
      data-odd={at % 2 === 1}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={() => onSelect(row.original)}
      onDoubleClick={() => onOpen(row.original)}
      onKeyDown={keys}
    >
      {row.getVisibleCells().map((cell, i) => {
        const { kind } = cell.column.columnDef.meta as { kind: CellKind };
        const text = cellText(cell.getValue<string | number | undefined>() ?? null, kind);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the grid
          <div
            key={cell.id}
            role="gridcell"
            aria-colindex={i + 1}
            className="grid-cell"
            data-kind={kind}
            data-cell={`${at}:${i}`}
            tabIndex={column === i ? 0 : -1}
            title={text.length > 20 ? text : undefined}
            onFocus={() => onPlace({ row: at, column: i })}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
}
