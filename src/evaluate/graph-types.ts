/** Exchange types that are finer than the graph's. */
const COARSER: Readonly<Record<string, string>> = {
  PRODUCT: 'OBJECT',
  WORK: 'DOCUMENT',
  LAW: 'DOCUMENT',
  MISC: 'CONCEPT',
  TIME: 'DATE',
  MONEY: 'QUANTITY',
  PERCENT: 'QUANTITY',
  NUMBER: 'QUANTITY',
};

/** The graph's type of an exchange type. */
export const graphType = (type: string): string => COARSER[type] ?? type;
