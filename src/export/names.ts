/** Names of the formats, for the help of the command line, which loads none of them. */
export const EXPORT_NAMES = [
  'gexf',
  'graphml',
  'graphology',
  'jsonl',
  'csv',
  'cypher',
  'turtle',
  'jsonld',
  'ftm',
] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];
