import type { LinkRow, NodeRow, Properties } from '../model/store';
import { grouped, inBatches } from './batch';
import { DERIVED } from './entities';
import { labelText, typeText } from './names';
import type { CheckedRows } from './rows';
import type { Statements } from './statements';
import { present } from './write-nodes';

const derived: ReadonlySet<string> = new Set(DERIVED);

/** What this article calls the entity, as properties of its MENTIONS link. */
const sightingOf = (entity: NodeRow, count: number): Properties => ({
  ...Object.fromEntries(Object.entries(entity.properties).filter(([key]) => !derived.has(key))),
  label: entity.labels[1]!,
  count,
});

/** One MENTIONS link for every entity of the rows, whether they hold one or not. */
function mentions({ rows, entities, links }: CheckedRows): LinkRow[] {
  const counts = new Map<string, number>();
  const merged = new Set<string>();
  for (const { type, from, to } of links) {
    const pair = JSON.stringify([from.id, to.id]);
    if (type !== 'REFERS_TO' || merged.has(pair)) continue;
    merged.add(pair);
    counts.set(to.id, (counts.get(to.id) ?? 0) + 1);
  }
  return [...entities.values()].map((entity) => ({
    type: 'MENTIONS',
    from: { label: 'Article', id: rows.articleId },
    to: { label: 'Entity', id: entity.id },
    properties: sightingOf(entity, counts.get(entity.id) ?? 0),
  }));
}

/** Merges all links of the rows by (from, type, to). A link to a node that the store does not hold is left out. */
export async function writeLinks(tx: Statements, checked: CheckedRows): Promise<void> {
  const links = [...checked.links.filter((l) => l.type !== 'MENTIONS'), ...mentions(checked)];
  const groups = grouped(links, (l) => JSON.stringify([l.type, l.from.label, l.to.label]));
  for (const group of groups.values()) {
    const { type, from, to } = group[0]!;
    await inBatches(
      tx,
      `UNWIND $rows AS row MATCH (a:${labelText(from.label)} {id: row.from}) MATCH (b:${labelText(to.label)} {id: row.to})
       MERGE (a)-[r:${typeText(type)}]->(b) SET r = row.properties`,
      group.map((l) => ({ from: l.from.id, to: l.to.id, properties: present(l.properties) })),
    );
  }
}
