/** Query, parameters, the columns that are looked at, and the rows in order. */
export type Case = readonly [
  name: string,
  given: Record<string, unknown>,
  columns: string,
  rows: unknown[][],
];
