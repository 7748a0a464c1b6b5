import fc from 'fast-check';
import { cell, LIST_DELIMITER } from '../../src/export/csv/cells';
import { neo4jCsv } from '../../src/export/csv/neo4j-csv';
import type { GraphRecord } from '../../src/model/store';
import { hostileRecords, sourceOf, storedRecords } from './records';

/** RFC 4180, with a difference between nothing (null) and the empty text. */
function rows(text: string): (string | null)[][] {
  const found: (string | null)[][] = [];
  let row: (string | null)[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gy)) {
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : bare === '' ? null : bare!);
    if (end === '\n') {
      found.push(row);
      row = [];
    }
  }
  return found;
}

async function files(records: readonly GraphRecord[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { file, text } of neo4jCsv.write(sourceOf(records)))
    found.set(file, (found.get(file) ?? '') + text);
  return found;
}

const READ: Readonly<Record<string, (text: string) => unknown>> = {
  boolean: (t) => t === 'true',
  long: Number,
  double: Number,
  'string[]': (t) => (t === '' ? [] : t.split(LIST_DELIMITER)),
  string: (t) => t,
};

/** Reads a folder back by its import.args, as neo4j-admin would. */
async function readBack(records: readonly GraphRecord[]): Promise<unknown[]> {
  const all = await files(records);
  const args = all.get('import.args')!.trim().split('\n');
  return args.flatMap((arg) => {
    const match = /^--(nodes|relationships=([A-Z_]+))=([^,]+),([^,]+)$/.exec(arg);
    if (match === null) return [];
    const [, , type, headerFile, dataFile] = match;
    const columns = rows(all.get(headerFile!)!)[0]!.map((c) => c!.split(/:(.*)/s) as [string, string]);
    const space = (at: number) => /\((\w+)\)/.exec(columns[at]![1])![1];
    return rows(all.get(dataFile!)!).map((cells) => {
      expect(cells).toHaveLength(columns.length);
      const properties = Object.fromEntries(
        columns
          .slice(2)
          .flatMap(([name, kind], i) => (cells[i + 2] === null ? [] : [[name, READ[kind]!(cells[i + 2]!)]])),
      );
      return type === undefined
        ? {
            kind: 'node',
            labels: cells[1]!.split(LIST_DELIMITER),
            properties: { id: cells[0], ...properties },
          }
        : {
            kind: 'link',
            type,
            from: { label: space(0), id: cells[0] },
            to: { label: space(1), id: cells[1] },
            properties,
          };
    });
  });
}

/** The delimiter of lists inside a member is shown by its picture. */
const shown = (records: readonly GraphRecord[]): unknown[] =>
  JSON.parse(
    JSON.stringify(records, (_key, value) =>
      Array.isArray(value) && value.every((v) => typeof v === 'string')
        ? value.map((v: string) => v.replaceAll('\u001f', '\u241f'))
        : value,
    ),
  );
const sorted = (records: readonly unknown[]): string[] =>
  records
    .map((r) =>
      JSON.stringify(r, (_k, v) =>
        v && typeof v === 'object' && !Array.isArray(v)
          ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
          : v,
      ),
    )
    .sort();

describe('CSV for neo4j-admin', () => {
  it('gives every node and link back', async () => {
    for (const records of [await storedRecords(), hostileRecords(), []])
      expect(sorted(await readBack(records))).toEqual(sorted(shown(records)));
  });

  it('names a file for each label and for each type between two labels', async () => {
    const all = await files(await storedRecords());
    for (const file of ['Entity.csv', 'Entity-header.csv', 'HAS_SUBJECT.Statement.Entity.csv'])
      expect([...all.keys()]).toContain(file);
    expect(rows(all.get('Entity-header.csv')!)[0]).toEqual(
      expect.arrayContaining(['id:ID(Entity)', ':LABEL', 'mentionCount:long', 'aliases:string[]']),
    );
  });

  it('stops when the graph changes between its two readings', async () => {
    const node = (more: Record<string, string>): GraphRecord => ({
      kind: 'node',
      labels: ['Run'],
      properties: { id: 'r', ...more },
    });
    let readings = 0;
    const source = {
      async *records() {
        readings += 1;
        yield node(readings === 1 ? {} : { late: 'x' });
      },
    };
    const read = async () => {
      for await (const _ of neo4jCsv.write(source));
    };
    await expect(read()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('reads any text back from a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(rows(`${cell(text, 'string')},${cell(null, 'string')}\n`)).toEqual([[text, null]]);
      }),
    );
  });
});
