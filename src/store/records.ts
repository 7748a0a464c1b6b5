import type { GraphRecord, Properties } from '../model/store';
import { edgeTypes, entityLabels, KEYED_LABELS, LINK_TYPES } from './names';
import { byCodePoint, byTexts } from './order';
import { MARKER } from './restore-marker';
import type { Statements } from './statements';

type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;
type LinkRecord = Extract<GraphRecord, { kind: 'link' }>;

/** Labels of nodes that stand in records, in their order; `Meta` holds the version of the schema. */
export const RECORD_LABELS: readonly string[] = [...KEYED_LABELS, 'Meta'].sort(byCodePoint);

/** Ids looked up at once, and nodes read at once: what is held in memory. */
const WINDOW = 20_000;
const NODES = 500;
const LINK_STARTS = 100;

/** Properties that tell of the database and not of the graph: the ticket of its writers. */
const LOCAL: Readonly<Record<string, readonly string[]>> = { Meta: ['writes'] };

/** The label of these that a node is known by; undefined for a node of another program. */
export const keyLabelOf = (labels: readonly string[]): string | undefined =>
  RECORD_LABELS.find((label) => labels.includes(label));

/** Where a link stands among all links. */
export const linkPlace = ({ type, from, to, properties: { key } }: LinkRecord): string[] => [
  type,
  from.label,
  from.id,
  to.label,
  to.id,
  typeof key === 'string' ? key : '',
];

const sorted = (properties: Properties, without: readonly string[] = []): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([key, value]) => value !== null && !without.includes(key))
      .sort(([a], [b]) => byCodePoint(a, b)),
  );

/** Ids in their order, from a statement that gives those after `$after`, `$limit` at most; cut into pages. */
async function* idPages(tx: Statements, text: string, size: number): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const ids = (await tx.run(text, { after, limit: WINDOW })).map(([id]) => String(id));
    for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
    if (ids.length < WINDOW) return;
    after = ids.at(-1)!;
  }
}

async function* nodesOf(tx: Statements, label: string): AsyncGenerator<NodeRecord> {
  const known = new Set<string>([...RECORD_LABELS, ...entityLabels()]);
  const ids = idPages(
    tx,
    `MATCH (n:\`${label}\`) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT $limit`,
    NODES,
  );
  for await (const page of ids) {
    const found = await tx.run(
      `UNWIND $ids AS id MATCH (n:\`${label}\` {id: id}) RETURN id AS id, labels(n) AS labels, properties(n) AS properties`,
      { ids: page },
    );
    const records = new Map<string, NodeRecord>();
    for (const [id, labels, properties] of found) {
      const others = (labels as string[]).filter((l) => l !== label).sort(byCodePoint);
      // marks of this database are no part of its graph
      if (label === 'Meta' && (others.length > 0 || id === MARKER)) continue;
      records.set(String(id), {
        kind: 'node',
        labels: [label, ...others.filter((l) => known.has(l))],
        properties: sorted(properties as Properties, LOCAL[label]) as NodeRecord['properties'],
      });
    }
    for (const id of page) if (records.has(id)) yield records.get(id)!;
  }
}

async function* linksOf(tx: Statements, type: string, label: string): AsyncGenerator<LinkRecord> {
  const starts = idPages(
    tx,
    `MATCH (a:\`${label}\`)-[:\`${type}\`]->() WHERE a.id > $after RETURN DISTINCT a.id AS id ORDER BY id LIMIT $limit`,
    LINK_STARTS,
  );
  for await (const ids of starts) {
    const found = await tx.run(
      `UNWIND $ids AS id MATCH (a:\`${label}\` {id: id})-[r:\`${type}\`]->(b)
       RETURN id AS id, labels(b) AS labels, b.id AS to, properties(r) AS properties`,
      { ids },
    );
    const links = found.flatMap(([id, labels, to, properties]): LinkRecord[] => {
      const end = keyLabelOf(labels as string[]);
      return end === undefined
        ? []
        : [
            {
              kind: 'link',
              type,
              from: { label, id: String(id) },
              to: { label: end, id: String(to) },
              properties: sorted(properties as Properties),
            },
          ];
    });
    yield* links.sort((a, b) => byTexts(linkPlace(a), linkPlace(b)));
  }
}

/** The whole graph as `RecordSource.records()` gives it, through statements that all see one state of it. */
export async function* readRecords(tx: Statements): AsyncGenerator<GraphRecord> {
  for (const label of RECORD_LABELS) yield* nodesOf(tx, label);
  const types = new Set([...LINK_TYPES, ...edgeTypes()]);
  const found = await tx.run('MATCH (a)-[r]->() RETURN DISTINCT type(r) AS type, labels(a) AS labels');
  const kinds = new Map<string, [type: string, label: string]>();
  for (const [type, labels] of found) {
    const label = keyLabelOf(labels as string[]);
    if (label !== undefined && types.has(String(type)))
      kinds.set(JSON.stringify([type, label]), [String(type), label]);
  }
  for (const [type, label] of [...kinds.values()].sort(byTexts)) yield* linksOf(tx, type, label);
}
