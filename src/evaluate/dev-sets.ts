/** An annotated set of the development data, and what it can measure. */
export interface DevSet {
  /** Its file is `<name>.jsonl.gz`. */
  readonly name: string;
  readonly scorers: readonly string[];
  /** Where the folder lacks its file: a file beside it (relative path) of which a fixed third is held out of the training. */
  readonly heldOutOf?: string;
}

export const DEV_SETS: readonly DevSet[] = [
  { name: 'newsgraph', scorers: ['graph', 'names', 'coreference', 'relations', 'attribution'] },
  { name: 'worldwide', scorers: ['names'] },
  { name: 'conll2003', scorers: ['names'] },
  { name: 'crossner', scorers: ['names'] },
  { name: 'gum', scorers: ['names', 'syntax'] },
  { name: 'polnear', scorers: ['attribution'] },
  { name: 'ontogum', scorers: ['coreference'] },
  { name: 'gap', scorers: ['gap'], heldOutOf: '../train/gap.jsonl.gz' },
  { name: 'ewt', scorers: ['syntax'] },
  { name: 'redocred', scorers: ['relations'] },
  { name: 'knowledgenet', scorers: ['relations'] },
  { name: 'conll04', scorers: ['relations'] },
  { name: 'kbp37', scorers: ['relations'] },
];
