import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type ColumnDef,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { QueryView } from '../../../server/api';
import type { Finder } from '../../display/query-result';
import { cellText } from '../../display/result-files';
import { Value } from './Value';

type Row = readonly unknown[];

const ROW = 33;
const OVERSCAN = 12;

/** Numbers by size, everything else as it reads. */
const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : cellText(a).localeCompare(cellText(b), 'en', { numeric: true });

const SORTS = { asc: 'ascending', desc: 'descending' } as const;

/** Rows of a result: sorted by a click on a column, drawn as far as they are in sight. */
export function ResultTable({ answer, find }: { answer: QueryView; find: Finder }) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const box = useRef<HTMLElement>(null);
  const columns = useMemo(
    () =>
      answer.columns.map(
        (header, i): ColumnDef<Row> => ({
          id: `${i}`,
          header,
          accessorFn: (row) => row[i],
          sortingFn: (a, b) => compare(a.original[i], b.original[i]),
          sortDescFirst: false,
        }),
      ),
    [answer],
  );
  const table = useReactTable<Row>({
    data: answer.rows as Row[],
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = answer.columns.length + 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={box} className="cypher-table scroll" aria-label="Rows of the result" tabIndex={0}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="cypher-number">
              #
            </th>
            {table.getFlatHeaders().map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <th key={header.id} scope="col" aria-sort={sorted ? SORTS[sorted] : 'none'}>
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    {String(header.column.columnDef.header)}
                    {sorted === 'asc' && <IconArrowUp size={13} aria-hidden="true" />}
                    {sorted === 'desc' && <IconArrowDown size={13} aria-hidden="true" />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} span={span} />}
          {items.map((item) => {
            const row = rows[item.index]!;
            return (
              <tr
                key={row.id}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
              >
                <td className="cypher-number">{item.index + 1}</td>
                {row.original.map((value, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change
                  <td key={i} data-number={typeof value === 'number'}>
                    <div className="cypher-cell">
                      <Value value={value} find={find} />
                    </div>
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} span={span} />}
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are out of sight. */
const Gap = ({ height, span }: { height: number; span: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
  <tr aria-hidden="true">
    <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
