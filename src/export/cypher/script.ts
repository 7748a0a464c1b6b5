import type { GraphRecord, RecordSource } from '../../model/store';
import { schemaStatements } from '../../store/schema-files';
import type { FileFormat } from '../format';
import { mapLiteral, nameText, textLiteral } from './literal';

/**
 * The whole graph as Cypher for `cypher-shell`: the constraints and indexes, then batches of rows. Every statement is its own transaction
 * and merges by key, so that a script that was cut off can be run again from its start.
 */

/** Rows and characters of a batch at most. */
const ROWS = 500;
const CHARACTERS = 250_000;

/** What is done with the rows of a batch: the same text, the same batch. */
function merging(record: GraphRecord): string {
  if (record.kind === 'node') {
    const [label, ...others] = record.labels;
    const more = others.map((l) => `:${nameText(l)}`).join('');
    return `MERGE (n:${nameText(label!)} {id: row.id}) SET n = row${more === '' ? '' : ` SET n${more}`}`;
  }
  const { from, to, type, properties } = record;
  const key = properties.key === undefined ? '' : ' {key: row.p.key}';
  return (
    `MATCH (a:${nameText(from.label)} {id: row.a}) MATCH (b:${nameText(to.label)} {id: row.b}) ` +
    `MERGE (a)-[r:${nameText(type)}${key}]->(b) SET r = row.p`
  );
}

const rowOf = (record: GraphRecord): string =>
  record.kind === 'node'
    ? mapLiteral(record.properties)
    : `{a: ${textLiteral(record.from.id)}, b: ${textLiteral(record.to.id)}, p: ${mapLiteral(record.properties)}}`;

const statement = (what: string, rows: readonly string[]): string =>
  `UNWIND [\n${rows.join(',\n')}\n] AS row\n${what};\n`;

interface Batch {
  rows: string[];
  characters: number;
}

async function* write(source: RecordSource): AsyncGenerator<string> {
  yield '// A newsgraph. Run it with: cypher-shell --file FILE\n';
  for (const ddl of schemaStatements('neo4j')) yield `${ddl.trim()};\n`;
  const open = new Map<string, Batch>();
  let kind: GraphRecord['kind'] = 'node';
  function* flushed(): Generator<string> {
    for (const [what, { rows }] of open) yield statement(what, rows);
    open.clear();
  }
  for await (const record of source.records()) {
    // links find the nodes that they join
    if (record.kind !== kind) yield* flushed();
    kind = record.kind;
    const what = merging(record);
    const row = rowOf(record);
    const batch = open.get(what) ?? { rows: [], characters: 0 };
    open.set(what, batch);
    batch.rows.push(row);
    batch.characters += row.length;
    if (batch.rows.length < ROWS && batch.characters < CHARACTERS) continue;
    yield statement(what, batch.rows);
    open.delete(what);
  }
  yield* flushed();
}

export const cypherScript: FileFormat = {
  kind: 'file',
  name: 'cypher',
  title: 'Cypher script for cypher-shell: the whole graph',
  extensions: ['.cypher', '.cql'],
  mediaType: 'application/x-cypher-query',
  write,
};
