import type { NodeRow, Properties } from '../model/store';
import { grouped, inBatches } from './batch';
import { labelText, OWN_LABELS } from './names';
import type { CheckedRows } from './rows';
import type { Statements } from './statements';

const own: ReadonlySet<string> = new Set(OWN_LABELS);

/** Without nulls: Neo4j drops them, the embedded engine would hold them. */
export const present = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** Merges all nodes of the rows by id. Entities get nothing but their id here: `rebuildEntities` makes the rest from all articles. */
export async function writeNodes(tx: Statements, { rows, entities }: CheckedRows): Promise<void> {
  const runId = rows.nodes.find((n) => n.labels[0] === 'Run')?.id ?? null;
  const propertiesOf = (node: NodeRow): Properties => {
    const [label] = node.labels;
    const { articleId, contentHash, extractor } = rows;
    if (label === 'Article') return { ...node.properties, id: node.id, contentHash, extractor, runId };
    return own.has(label)
      ? { ...node.properties, id: node.id, articleId }
      : { ...node.properties, id: node.id };
  };
  const others = rows.nodes.filter((n) => n.labels[0] !== 'Entity');
  for (const group of grouped(others, (n) => JSON.stringify(n.labels)).values()) {
    const [first, ...more] = group[0]!.labels;
    const extra = more.length === 0 ? '' : ` SET n:${more.map(labelText).join(':')}`;
    await inBatches(
      tx,
      `UNWIND $rows AS row MERGE (n:${labelText(first)} {id: row.id}) SET n = row.properties${extra}`,
      group.map((n) => ({ id: n.id, properties: present(propertiesOf(n)) })),
    );
  }
  await inBatches(tx, 'UNWIND $rows AS id MERGE (n:`Entity` {id: id})', [...entities.keys()]);
}
