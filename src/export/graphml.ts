import type { Properties, RecordSource } from '../model/store';
import { type Columns, type ColumnType, plainText } from './columns';
import { colourOf, type DomainEdge, type DomainNode, domainRecords, nameOf, weightOf } from './domain';
import { domainColumns } from './domain-columns';
import type { FileFormat } from './format';
import { attributes, xmlText } from './xml';

/** GraphML (http://graphml.graphdrawing.org) of the domain graph. It has no lists: they are JSON texts. */

const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  integer: 'long',
  double: 'double',
  string: 'string',
  strings: 'string',
};

/** What every record has besides its properties. */
const ADDED = { node: { label: 'string', colour: 'string' }, edge: { label: 'string', weight: 'double' } };

const keyed = (kind: 'node' | 'edge', name: string): string => `${kind === 'node' ? 'n' : 'e'}.${name}`;

function* keys(columns: Columns, kind: 'node' | 'edge'): Generator<string> {
  const found = columns.of(kind).map(({ name, type }): [string, string] => [name, TYPES[type]]);
  for (const [name, type] of [...Object.entries(ADDED[kind]), ...found.filter(([n]) => !(n in ADDED[kind]))])
    yield `<key${attributes({ id: keyed(kind, name), for: kind, 'attr.name': name, 'attr.type': type })}/>\n`;
}

const data = (kind: 'node' | 'edge', properties: Properties): string =>
  Object.entries(properties)
    .flatMap(([name, value]) =>
      value === null
        ? []
        : [`<data${attributes({ key: keyed(kind, name) })}>${xmlText(plainText(value))}</data>`],
    )
    .join('');

function element(columns: Columns, record: DomainNode | DomainEdge): string {
  columns.check(record.kind, record.properties);
  if (record.kind === 'node') {
    const properties = { ...record.properties, label: nameOf(record), colour: colourOf(record) };
    return `<node${attributes({ id: record.id })}>${data('node', properties)}</node>\n`;
  }
  const { key: id, from: source, to: target } = record;
  const properties = { ...record.properties, label: record.type, weight: weightOf(record) };
  return `<edge${attributes({ id, source, target })}>${data('edge', properties)}</edge>\n`;
}

async function* write(source: RecordSource): AsyncGenerator<string> {
  const columns = await domainColumns(source);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* keys(columns, 'node');
  yield* keys(columns, 'edge');
  yield '<graph id="newsgraph" edgedefault="directed">\n';
  for await (const record of domainRecords(source)) yield element(columns, record);
  yield '</graph>\n</graphml>\n';
}

export const graphml: FileFormat = {
  kind: 'file',
  name: 'graphml',
  title: 'GraphML: the domain graph for yEd, igraph, networkx …',
  extensions: ['.graphml'],
  mediaType: 'application/graphml+xml',
  write,
};
