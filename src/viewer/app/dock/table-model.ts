import {
  type ColumnDef,
  type FilterFn,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type SortingFn,
  type TableOptions,
} from '@tanstack/react-table';
import { cellMatches, compareCells } from '../../display/tables/cells';
import type { Cell, CellKind, Table, TableRow } from '../../display/tables/table';

/** A table of ours in the terms of TanStack Table. Sorting and filters work on the cells, not on what stands in them for people. */

/** Empty cells come last, whichever the order. */
const filled = (cell: Cell | undefined): Cell | undefined => cell ?? undefined;

const filterFor = (kind: CellKind): FilterFn<TableRow> =>
  Object.assign(
    (row: { getValue(id: string): unknown }, id: string, matches: (cell: Cell) => boolean) =>
      matches((row.getValue(id) as Cell | undefined) ?? null),
    { resolveFilterValue: (filter: string) => cellMatches(filter, kind) },
  ) as FilterFn<TableRow>;

const byCell: SortingFn<TableRow> = (a, b, id) => compareCells(a.getValue<Cell>(id), b.getValue<Cell>(id));

export const columnsOf = ({ columns }: Table): ColumnDef<TableRow, Cell | undefined>[] =>
  columns.flatMap((column, index) =>
    column.fileOnly
      ? []
      : {
          id: column.id,
          header: column.title,
          accessorFn: (row: TableRow) => filled(row.cells[index]),
          sortingFn: byCell,
          sortUndefined: 'last' as const,
          sortDescFirst: column.kind !== 'text',
          filterFn: filterFor(column.kind),
          size: column.width,
          meta: column,
        },
  );

export const MODELS = {
  getRowId: (row) => row.id,
  getCoreRowModel: getCoreRowModel(),
  getFilteredRowModel: getFilteredRowModel(),
  getSortedRowModel: getSortedRowModel(),
} satisfies Partial<TableOptions<TableRow>>;
