import { StoreError } from '../model/errors';
import type { GraphRecord, RestoreReport } from '../model/store';
import { recordChecker } from './check-record';
import { BATCH } from './limits';
import { KEYED_LABELS, labelText, typeText } from './names';
import { RECORD_LABELS } from './records';
import { MARKER } from './restore-marker';
import type { Statements } from './statements';
import { present } from './write-nodes';

/** Records that one statement writes: the same labels, or the same type between the same labels. */
type Batch = readonly [GraphRecord, ...GraphRecord[]];

/** Runs what it is given inside a transaction. */
export type InTransaction = (work: (tx: Statements) => Promise<void>) => Promise<void>;

/** Nodes deleted in one statement. */
const DELETED = 5000;

const kindOf = (record: GraphRecord): string =>
  JSON.stringify(
    record.kind === 'node' ? record.labels : [record.type, record.from.label, record.to.label, 'link'],
  );

/** True when the database holds no node of a graph; what belongs to other programs does not count. */
export async function holdsNothing(tx: Statements): Promise<boolean> {
  for (const label of KEYED_LABELS)
    if ((await tx.run(`MATCH (n:${labelText(label)}) RETURN n.id AS id LIMIT 1`)).length > 0) return false;
  return true;
}

/** Deletes the graph, piece by piece; marks of the database stay. */
export async function deleteAll(inTransaction: InTransaction): Promise<void> {
  for (const label of KEYED_LABELS)
    for (let left = true; left; )
      await inTransaction(async (tx) => {
        const ids = await tx.run(`MATCH (n:${labelText(label)}) RETURN n.id AS id LIMIT ${DELETED}`);
        await tx.run(`UNWIND $ids AS id MATCH (n:${labelText(label)} {id: id}) DETACH DELETE n`, {
          ids: ids.map(([id]) => id),
        });
        left = ids.length === DELETED;
      });
  await inTransaction(async (tx) => {
    await tx.run(
      "MATCH (n:`Meta`) WHERE size(labels(n)) = 1 AND n.id <> 'schema' AND n.id <> $marker DELETE n",
      { marker: MARKER },
    );
  });
}

/** Checks and writes all records, batch by batch. Throws StoreError `invalid-rows`, `version`. */
export async function loadRecords(
  records: AsyncIterable<GraphRecord>,
  inTransaction: InTransaction,
): Promise<RestoreReport> {
  const report = { nodes: 0, links: 0 };
  for await (const batch of batches(records)) {
    await inTransaction((tx) => (batch[0].kind === 'node' ? writeNodes(tx, batch) : writeLinks(tx, batch)));
    report[batch[0].kind === 'node' ? 'nodes' : 'links'] += batch.length;
  }
  return report;
}

/** Neighbours of one kind, `BATCH` at most. Entities of all kinds lie mixed, so that several batches fill at once. */
async function* batches(records: AsyncIterable<GraphRecord>): AsyncGenerator<Batch> {
  const check = recordChecker();
  const filling = new Map<string, [GraphRecord, ...GraphRecord[]]>();
  let [group, held] = ['', 0];
  for await (const record of records) {
    check(record);
    const next = record.kind === 'node' ? 'nodes' : 'links';
    // links come when all nodes are there
    if (next !== group || held >= BATCH) {
      yield* filling.values();
      filling.clear();
      [group, held] = [next, 0];
    }
    const kind = kindOf(record);
    const batch = filling.get(kind);
    if (batch) batch.push(record);
    else filling.set(kind, [record]);
    held++;
  }
  yield* filling.values();
}

async function writeNodes(tx: Statements, batch: Batch): Promise<void> {
  const rows = batch.flatMap((r) =>
    r.kind === 'node' ? [{ id: r.properties.id, properties: present(r.properties) }] : [],
  );
  const labels = batch[0].kind === 'node' ? batch[0].labels : [];
  const text = labels.map((l) => (RECORD_LABELS.includes(l) ? `\`${l}\`` : labelText(l))).join(':');
  // the database has noted its own version already
  const make =
    labels[0] === 'Meta'
      ? `MERGE (n:${text} {id: row.id}) SET n += row.properties`
      : `CREATE (n:${text}) SET n = row.properties`;
  await tx.run(`UNWIND $rows AS row ${make}`, { rows });
}

async function writeLinks(tx: Statements, batch: Batch): Promise<void> {
  const [first] = batch;
  if (first.kind !== 'link') return;
  const rows = batch.flatMap((r) =>
    r.kind === 'link' ? [{ from: r.from.id, to: r.to.id, properties: present(r.properties) }] : [],
  );
  const [made] = await tx.run(
    `UNWIND $rows AS row MATCH (a:\`${first.from.label}\` {id: row.from}) MATCH (b:\`${first.to.label}\` {id: row.to})
     CREATE (a)-[r:${typeText(first.type)}]->(b) SET r = row.properties RETURN count(r) AS n`,
    { rows },
  );
  if (Number(made?.[0]) !== rows.length)
    throw new StoreError('invalid-rows', {
      reason: `a link of type ${first.type} begins or ends at a node that is not there`,
    });
}
