import type { GraphNode } from '../../../server/api';
import type { Shown } from '../shown';
import { type Column, type Table, tableOf } from './table';

interface Item {
  readonly node: GraphNode;
  readonly relations: number;
}

const columns = (typeLabel: (type: string) => string): Column<Item>[] => [
  { id: 'name', title: 'Name', kind: 'text', width: 240, value: ({ node }) => node.name },
  { id: 'type', title: 'Type', kind: 'text', width: 130, value: ({ node }) => typeLabel(node.type) },
  { id: 'mentions', title: 'Mentions', kind: 'number', width: 100, value: ({ node }) => node.mentions },
  { id: 'relations', title: 'Relations', kind: 'number', width: 100, value: (i) => i.relations },
  { id: 'articles', title: 'Articles', kind: 'number', width: 90, value: (i) => i.node.articles.length },
  {
    id: 'first',
    title: 'First published',
    kind: 'date',
    width: 130,
    value: (i) => i.node.published[0] ?? null,
  },
  {
    id: 'last',
    title: 'Last published',
    kind: 'date',
    width: 130,
    value: (i) => i.node.published.at(-1) ?? null,
  },
  {
    id: 'aliases',
    title: 'Other names',
    kind: 'text',
    width: 240,
    value: ({ node }) => node.aliases.join('; ') || null,
  },
  { id: 'id', title: 'Id', kind: 'text', width: 0, fileOnly: true, value: ({ node }) => node.id },
];

/** Every entity that is shown, with how many shown lines end there. */
export function entityTable({ nodes, edges, ghosts }: Shown, typeLabel: (type: string) => string): Table {
  const relations = new Map<string, number>();
  for (const { source, target } of [...edges, ...ghosts])
    for (const end of new Set([source, target])) relations.set(end, (relations.get(end) ?? 0) + 1);
  const items = nodes.map((node) => ({ node, relations: relations.get(node.id) ?? 0 }));
  return tableOf(columns(typeLabel), items, ({ node: { id } }) => ({
    id,
    target: { kind: 'node', id },
    place: null,
    touches: [id],
  }));
}
