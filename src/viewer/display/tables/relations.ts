import type { GhostEdge, GraphEdge } from '../../../server/api';
import type { Shown } from '../shown';
import { edgeLabel, ghostWord, modalityWords, speakerWords, validity } from '../words';
import { type Column, type Table, tableOf } from './table';

interface Item {
  readonly edge: GraphEdge | GhostEdge;
  readonly source: string;
  readonly target: string;
  /** As it stands on the line. */
  readonly label: string;
  /** "fact", or why it is none. */
  readonly reading: string;
}

const listed = (values: readonly string[], words: (value: string) => string): string | null =>
  values.map(words).join('; ') || null;

const COLUMNS: readonly Column<Item>[] = [
  { id: 'source', title: 'From', kind: 'text', width: 190, value: (i) => i.source },
  { id: 'label', title: 'Relation', kind: 'text', width: 160, value: (i) => i.label },
  { id: 'target', title: 'To', kind: 'text', width: 190, value: (i) => i.target },
  { id: 'reading', title: 'Meant as', kind: 'text', width: 110, value: (i) => i.reading },
  {
    id: 'modalities',
    title: 'How it is said',
    kind: 'text',
    width: 150,
    value: ({ edge }) => listed(edge.modalities, modalityWords),
  },
  {
    id: 'speakers',
    title: 'Who says it',
    kind: 'text',
    width: 180,
    value: ({ edge }) => listed(edge.speakers, speakerWords),
  },
  { id: 'sources', title: 'Sources', kind: 'number', width: 90, value: ({ edge }) => edge.sources },
  { id: 'statements', title: 'Statements', kind: 'number', width: 110, value: (i) => i.edge.statements },
  { id: 'confidence', title: 'Confidence', kind: 'percent', width: 110, value: (i) => i.edge.confidence },
  { id: 'when', title: 'When', kind: 'text', width: 160, value: ({ edge }) => validity(edge) },
  {
    id: 'first',
    title: 'First published',
    kind: 'date',
    width: 130,
    value: ({ edge }) => edge.published[0] ?? null,
  },
  {
    id: 'last',
    title: 'Last published',
    kind: 'date',
    width: 130,
    value: ({ edge }) => edge.published.at(-1) ?? null,
  },
  { id: 'type', title: 'Type', kind: 'text', width: 0, fileOnly: true, value: ({ edge }) => edge.type },
  { id: 'from', title: 'From id', kind: 'text', width: 0, fileOnly: true, value: (i) => i.edge.source },
  { id: 'to', title: 'To id', kind: 'text', width: 0, fileOnly: true, value: (i) => i.edge.target },
  { id: 'key', title: 'Key', kind: 'text', width: 0, fileOnly: true, value: ({ edge }) => edge.key },
];

/** Every line that is shown: facts, and readings that are none where they are switched on. */
export function relationTable(
  { edges, ghosts }: Shown,
  nameOf: (id: string) => string,
  groupOf: (type: string) => string | undefined,
): Table {
  const item = (edge: GraphEdge | GhostEdge, reading: string): Item => ({
    ...{ edge, reading, source: nameOf(edge.source), target: nameOf(edge.target) },
    label: edgeLabel(edge, groupOf(edge.type)),
  });
  const items = [
    ...edges.map((e) => item(e, e.hedged ? 'likely' : 'fact')),
    ...ghosts.map((g) => item(g, ghostWord(g))),
  ];
  return tableOf(COLUMNS, items, ({ edge, reading }) => ({
    id: `${reading}:${edge.key}`,
    target: { kind: 'edge', id: edge.key },
    place: null,
    touches: [edge.key, edge.source, edge.target],
  }));
}
