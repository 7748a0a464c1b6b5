import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column } from '@tanstack/react-table';
import type { KeyboardEvent } from 'react';
import type { CellKind, TableRow } from '../../display/tables/table';
import type { Place } from './use-grid-focus';

interface Props {
  readonly columns: readonly Column<TableRow>[];
  readonly template: string;
  readonly place: Place;
  onPlace(place: Place): void;
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: IconArrowUp, desc: IconArrowDown } as const;
const HINTS: Readonly<Record<CellKind, string>> = {
  text: 'filter',
  date: 'filter',
  number: 'filter, > 3',
  percent: 'filter, > 80',
};

/** Titles that sort, and under each a field that filters. */
export function GridHead({ columns, template, place, onPlace }: Props) {
  const style = { gridTemplateColumns: template };
  const reached = (row: number, column: number) => (place.row === row && place.column === column ? 0 : -1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div role="rowgroup" className="grid-head">
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="row" tabIndex={-1} aria-rowindex={1} className="grid-titles" style={style}>
        {columns.map((column, i) => (
          <Title key={column.id} column={column} at={i} tabIndex={reached(0, i)} onPlace={onPlace} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="row" tabIndex={-1} aria-rowindex={2} className="grid-filters" style={style}>
        {columns.map((column, i) => {
          const { kind } = column.columnDef.meta as { kind: CellKind };
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the grid
            <div key={column.id} role="gridcell" tabIndex={-1} aria-colindex={i + 1} data-cell={`1:${i}`}>
              <input
                type="search"
                aria-label={`Filter ${String(column.columnDef.header)}`}
                placeholder={HINTS[kind]}
                tabIndex={reached(1, i)}
                value={(column.getFilterValue() as string | undefined) ?? ''}
                onChange={(event) => column.setFilterValue(event.currentTarget.value || undefined)}
                onFocus={() => onPlace({ row: 1, column: i })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface TitleProps {
  readonly column: Column<TableRow>;
  readonly at: number;
  readonly tabIndex: number;
  onPlace(place: Place): void;
}

function Title({ column, at, tabIndex, onPlace }: TitleProps) {
  const sorted = column.getIsSorted();
  const Arrow = sorted ? ARROWS[sorted] : null;
  const sort = column.getToggleSortingHandler();
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    sort?.(event);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="columnheader"
      tabIndex={tabIndex}
      aria-colindex={at + 1}
      aria-sort={sorted ? SORTED[sorted] : 'none'}
      data-cell={`0:${at}`}
      title="Sorts; with Shift after the columns before"
      onClick={sort}
      onKeyDown={keys}
      onFocus={() => onPlace({ row: 0, column: at })}
    >
      <span>{String(column.columnDef.header)}</span>
      {Arrow && <Arrow size={14} aria-hidden="true" />}
    </div>
  );
}
