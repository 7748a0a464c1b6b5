/** An annotated set of the development data, and what it can measure. */
export interface DevSet {
  /** Its file is `<name>.jsonl.gz`. */
  readonly name: string;
  readonly scorers: readonly string[];
}

export const DEV_SETS: readonly DevSet[] = [
  { name: 'newsgraph', scorers: ['graph', 'names', 'coreference', 'relations', 'attribution'] },
  { name: 'worldwide', scorers: ['names'] },
  { name: 'conll2003', scorers: ['names'] },
  { name: 'crossner', scorers: ['names'] },
  { name: 'gum', scorers: ['names', 'syntax'] },
  { name: 'polnear', scorers: ['attribution'] },
  { name: 'ontogum', scorers: ['coreference'] },
  { name: 'ewt', scorers: ['syntax'] },
  { name: 'redocred', scorers: ['relations'] },
  { name: 'knowledgenet', scorers: ['relations'] },
];
