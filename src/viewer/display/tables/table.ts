import type { Target } from '../focus';

/** The tables that stand beside the graph, by the name that the address has. */
export const TABLE_NAMES = ['nodes', 'edges', 'statements', 'claims'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export const isTableName = (name: string | null): name is TableName =>
  TABLE_NAMES.some((known) => known === name);

export type Cell = string | number | null;
export type CellKind = 'text' | 'number' | 'percent' | 'date';

export interface Column<Item> {
  readonly id: string;
  readonly title: string;
  readonly kind: CellKind;
  /** Share of the width, in pixels where there is room for all. */
  readonly width: number;
  /** Written to the file only: keys and addresses. */
  readonly fileOnly?: boolean;
  value(item: Item): Cell;
}

export interface TableRow {
  readonly id: string;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** What is selected for reading with it. */
  readonly target: Target | null;
  /** Where it stands in an article. */
  readonly place: { readonly article: string; readonly at: number } | null;
  /** Entities and relations that it belongs to: with one of them selected, the row is part of the selection. */
  readonly touches: readonly string[];
}

export interface Table {
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  readonly rows: readonly TableRow[];
}

/** A table from its items: `rest` says what a row leads to. */
export function tableOf<Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  rest: (item: Item) => Omit<TableRow, 'cells'>,
): Table {
  return {
    columns,
    rows: items.map((item) => ({ ...rest(item), cells: columns.map((c) => c.value(item)) })),
  };
}
