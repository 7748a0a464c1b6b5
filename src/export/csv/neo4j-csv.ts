import type { GraphRecord, RecordSource } from '../../model/store';
import { Columns, type ColumnType } from '../columns';
import type { FilePiece, FolderFormat } from '../format';
import { cell, key, LIST_DELIMITER } from './cells';

/**
 * CSV for `neo4j-admin database import full @import.args` (Neo4j Operations Manual, "Import"): a file for each label and for each type of
 * links between two labels, its header in a file of its own, and the arguments.
 */

const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  integer: 'long',
  double: 'double',
  string: 'string',
  strings: 'string[]',
};

const ARGUMENTS = ['--id-type=string', '--multiline-fields=true', '--array-delimiter=U+001F'];

/** Name of the file: `Entity`, `HAS_OBJECT.Statement.Entity`. */
const group = (record: GraphRecord): string =>
  (record.kind === 'node' ? [record.labels[0]!] : [record.type, record.from.label, record.to.label])
    .map(encodeURIComponent)
    .join('.');

const without = (record: GraphRecord) => {
  if (record.kind === 'link') return record.properties;
  const { id: _, ...others } = record.properties;
  return others;
};

function header(name: string, columns: Columns): string {
  const [type, from, to] = name.split('.');
  const keys = from === undefined ? [`id:ID(${type})`, ':LABEL'] : [`:START_ID(${from})`, `:END_ID(${to})`];
  return `${[...keys, ...columns.of(name).map((c) => `${c.name}:${TYPES[c.type]}`)].map(key).join(',')}\n`;
}

function line(record: GraphRecord, columns: Columns): string {
  const name = group(record);
  const properties = without(record);
  columns.check(name, properties);
  const keys =
    record.kind === 'node'
      ? [record.properties.id, record.labels.join(LIST_DELIMITER)]
      : [record.from.id, record.to.id];
  const cells = columns.of(name).map((c) => cell(properties[c.name], c.type));
  return `${[...keys.map(key), ...cells].join(',')}\n`;
}

async function* write(source: RecordSource): AsyncGenerator<FilePiece> {
  const columns = new Columns();
  const links = new Map<string, string>();
  for await (const record of source.records()) {
    columns.add(group(record), without(record));
    if (record.kind === 'link') links.set(group(record), record.type);
  }
  const args = columns.names.map((name) => {
    const files = `${name}-header.csv,${name}.csv`;
    return links.has(name) ? `--relationships=${links.get(name)}=${files}` : `--nodes=${files}`;
  });
  yield { file: 'import.args', text: `${[...ARGUMENTS, ...args].join('\n')}\n` };
  for (const name of columns.names) yield { file: `${name}-header.csv`, text: header(name, columns) };
  for await (const record of source.records())
    yield { file: `${group(record)}.csv`, text: line(record, columns) };
}

export const neo4jCsv: FolderFormat = {
  kind: 'folder',
  name: 'csv',
  title: 'folder of CSV files for neo4j-admin database import: the whole graph',
  write,
};
