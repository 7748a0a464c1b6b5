import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articleRows } from '../../src/graph';
import type { GraphRecord, RecordSource } from '../../src/model/store';
import { vocabulary } from '../../src/model/vocabulary';
import { openStore } from '../../src/store/open';
import { ferryLine } from '../graph/ferry-line';
import { ministerTalks } from '../graph/minister-talks';

/** Graphs to be exported, as arrays of records. */

type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;
type LinkRecord = Extract<GraphRecord, { kind: 'link' }>;

export const sourceOf = (records: readonly GraphRecord[]): RecordSource => ({
  async *records() {
    yield* records;
  },
});

/** What two invented articles make in a real store. */
export async function storedRecords(): Promise<GraphRecord[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-export-'));
  const store = await openStore({ engine: 'embedded', path: path.join(folder, 'graph') });
  try {
    await store.prepare();
    for (const extraction of [ferryLine, ministerTalks])
      await store.writeArticle(articleRows(extraction, { now: '2031-05-01T12:00:00.000Z', runId: 'run-1' }));
    const records: GraphRecord[] = [];
    for await (const record of store.records()) records.push(record);
    return records;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names that break writers which put texts together carelessly. */
export const HOSTILE: readonly string[] = [
  `"double" 'single' \`back\` „low“`,
  '</node></nodes></graph> & &amp; ]]> <![CDATA[',
  'a\nb\r\nc\td',
  '\\u0027) DETACH DELETE (n) //',
  '\\\\u0027 \\',
  "'; MATCH (n) DETACH DELETE n; //",
  '{"@id": "x"} | ; , \u001f \u0000 \u0007',
  '👩‍🚀 Ⅷ ﷽ e\u0301 \u202eabc\u202c \ufffe',
  '__proto__',
  ' spaces at both ends ',
  `${'long '.repeat(20_000)}end`,
  '- # : % <> "" [] {} ^ @en .',
];

/** Entities with hostile names, in a ring of edges whose quotes are hostile too. */
export function hostileRecords(): GraphRecord[] {
  const id = (i: number) => `doc "${i % HOSTILE.length}" <&'\\>#name ${i % HOSTILE.length}`;
  // a name is indexed, and Neo4j indexes at most 8 kB
  const nodes = HOSTILE.map(
    (name, i): NodeRecord => ({
      kind: 'node',
      labels: ['Entity', 'Person'],
      properties: {
        id: id(i),
        name: name.slice(0, 7000),
        etype: 'PERSON',
        aliases: [name, 'a;b', ''],
        mentionCount: i,
        empty: '',
      },
    }),
  );
  const links = HOSTILE.map((quote, i): LinkRecord => {
    const [from, to] = [id(i), id(i + 1)];
    const key = `${from}|MET_WITH|${to}`;
    return {
      kind: 'link',
      type: 'MET_WITH',
      from: { label: 'Entity', id: from },
      to: { label: 'Entity', id: to },
      properties: { key, rtype: 'MET_WITH', quote, speakers: [quote], hedged: i % 2 === 0, confidence: 1 },
    };
  });
  return [...nodes, ...links];
}

/** The text of a format that is one file. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return parts.join('');
}

export const entitiesOf = (records: readonly GraphRecord[]): NodeRecord[] =>
  records.filter((r): r is NodeRecord => r.kind === 'node' && r.labels[0] === 'Entity');

export const edgesOf = (records: readonly GraphRecord[]): LinkRecord[] =>
  records.filter((r): r is LinkRecord => r.kind === 'link' && vocabulary().relationTypes.has(r.type));
