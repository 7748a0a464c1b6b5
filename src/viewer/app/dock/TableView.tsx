import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ColumnFiltersState, type SortingState, useReactTable } from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState } from 'react';
import { csv } from '../../display/csv';
import type { Table, TableName, TableRow } from '../../display/tables/table';
import { announce } from '../state/announce';
import { go, selectEdge, selectNode, useStore } from '../state/store';
import { Grid } from './Grid';
import { save } from './save';
import { columnsOf, MODELS } from './table-model';

interface Props {
  readonly name: TableName;
  readonly words: { readonly title: string; readonly one: string; readonly many: string };
  readonly table: Table;
  readonly cutAt: number | null;
}

const readAt = (row: TableRow) => row.place && go({ article: row.place.article, at: row.place.at });

function follow(row: TableRow): void {
  if (row.target === null) readAt(row);
  else if (row.target.kind === 'node') selectNode(row.target.id);
  else selectEdge(row.target.id);
}

/** One table with what is done to it: filtered, sorted, narrowed to the selection, saved. */
export function TableView({ name, words, table, cutAt }: Props) {
  const node = useStore((s) => s.address.node);
  const edge = useStore((s) => s.address.edge);
  const picked = useStore((s) => s.view.picked);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([]);
  const [only, setOnly] = useState(false);
  const selection = useMemo(
    () => new Set([...picked, ...(node ? [node] : []), ...(edge ? [edge] : [])]),
    [picked, node, edge],
  );
  const narrowed = only && selection.size > 0;
  const data = useMemo(
    () => (narrowed ? table.rows.filter((r) => r.touches.some((id) => selection.has(id))) : [...table.rows]),
    [table, narrowed, selection],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each table has columns of its own, whatever its rows are
  const columns = useMemo(() => columnsOf(table), [name]);
  const model = useReactTable<TableRow>({
    ...MODELS,
    ...{ data, columns, onSortingChange: setSorting, onColumnFiltersChange: setColumnFilters },
    state: { sorting, columnFilters },
  });
  const rows = model.getRowModel().rows;
  const all = table.rows.length;
  const counted = `${rows.length === all ? '' : `${rows.length.toLocaleString('en')} of `}${all.toLocaleString('en')} ${all === 1 ? words.one : words.many}`;
  const told = useRef(counted);
  useEffect(() => {
    if (told.current !== counted) announce(`Table: ${counted}`);
    told.current = counted;
  }, [counted]);
  const download = () =>
    save(
      `newsgraph-${words.many}.csv`,
      'text/csv;charset=utf-8',
      // the mark lets spreadsheets read it as UTF-8
      `\uFEFF${csv(
        table.columns.map((c) => c.title),
        rows.map((r) => r.original.cells),
      )}`,
    );
  return (
    <>
      <div className="tables-tools">
        <span className="tables-count">
          {counted}
          {cutAt !== null && `, out of the first ${cutAt.toLocaleString('en')} of all`}
        </span>
        <span className="dim tables-keys">
          <kbd>↑↓←→</kbd> move · <kbd>Enter</kbd> selects
          {table.rows.some((r) => r.place) && (
            <>
              {' '}
              · <kbd>Shift Enter</kbd> opens the article
            </>
          )}
        </span>
        <Switch
          size="xs"
          checked={only}
          label="Only the selection"
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} />}
          onClick={download}
          disabled={rows.length === 0}
        >
          CSV
        </Button>
      </div>
      <Grid
        label={words.title}
        model={model}
        rows={rows}
        isSelected={({ target, id }) =>
          (target?.kind === 'edge' && target.id === edge) ||
          (target?.kind === 'node' && target.id === node) ||
          (name === 'nodes' && picked.has(id))
        }
        selection={edge ?? node}
        onSelect={follow}
        onOpen={readAt}
        empty={
          narrowed && all > 0
            ? `None of the ${words.many} belongs to the selection.`
            : all > 0
              ? 'Nothing fits these filters. Empty the fields above.'
              : `No ${words.many} in the picture: the filters hide them, or there are none.`
        }
      />
    </>
  );
}
