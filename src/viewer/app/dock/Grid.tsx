import type { Row, Table as TableModel } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TableRow } from '../../display/tables/table';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { HEAD_ROWS, useGridFocus } from './use-grid-focus';

interface Props {
  readonly label: string;
  readonly model: TableModel<TableRow>;
  readonly rows: readonly Row<TableRow>[];
  /** What is selected for reading: the table follows it. */
  readonly selection: string | null;
  /** What stands there without any row. */
  readonly empty: string;
  isSelected(row: TableRow): boolean;
  onSelect(row: TableRow): void;
  onOpen(row: TableRow): void;
}

/** Height of a row, and of the two rows of the head, in pixels; the style sheet has the same. */
const ROW = 32;
const HEAD = 66;

/** Rows by the thousand, of which only those in view are in the page; a grid for assistive technology. */
export function Grid({ label, model, rows, selection, empty, isSelected, onSelect, onOpen }: Props) {
  const columns = model.getVisibleLeafColumns();
  const active = useRef(0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]!.id,
    overscan: 10,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    // The row that has the focus stays in the page, however far one scrolls.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const kept = active.current;
      return kept >= range.count || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
  });
  const focus = useGridFocus({
    rows: rows.length,
    columns: columns.length,
    reveal: (row) => {
      active.current = row;
      virtual.scrollToIndex(row, { align: 'auto' });
    },
  });
  const { place, setPlace } = focus;
  active.current = Math.max(0, place.row - HEAD_ROWS);

  const chosen = rows.findIndex((r) => isSelected(r.original));
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection only; sorting and filters do not jump
  useEffect(() => {
    if (selection === null || chosen < 0) return;
    virtual.scrollToIndex(chosen, { align: 'auto' });
    setPlace((was) => ({ ...was, row: chosen + HEAD_ROWS }));
  }, [selection]);

  const template = columns.map((c) => `minmax(${c.getSize()}px, ${c.getSize()}fr)`).join(' ');
  return (
    <div className="grid-box" ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are not in view have no place in a table element */}
      <div
        role="grid"
        ref={focus.grid}
        aria-label={label}
        aria-rowcount={rows.length + HEAD_ROWS}
        aria-colcount={columns.length}
        className="grid"
        style={{ minWidth: columns.reduce((sum, c) => sum + c.getSize(), 0) }}
        onKeyDown={focus.onKeyDown}
      >
        <GridHead columns={columns} template={template} place={place} onPlace={setPlace} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <GridRow
              key={item.key}
              row={rows[item.index]!}
              at={item.index + HEAD_ROWS}
              top={item.start - HEAD}
              template={template}
              column={place.row === item.index + HEAD_ROWS ? place.column : null}
              selected={isSelected(rows[item.index]!.original)}
              onPlace={setPlace}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
      {rows.length === 0 && <p className="dim grid-empty">{empty}</p>}
    </div>
  );
}
