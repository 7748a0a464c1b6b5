import type { Properties } from '../model/store';
import { grouped, inBatches } from './batch';
import { aggregateEntity, type Sighting } from './entities';
import { entityLabels, labelText } from './names';
import type { Statements } from './statements';
import { present } from './write-nodes';

/** Makes the nodes of these entities anew from all articles that mention them; deletes those that none mentions. */
export async function rebuildEntities(tx: Statements, ids: ReadonlySet<string>): Promise<void> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (e:\`Entity\` {id: id})<-[m:\`MENTIONS\`]-(a:\`Article\`)
     RETURN e.id AS id, a.id AS articleId, a.publishedAt AS publishedAt, properties(m) AS seen`,
    [...ids],
  );
  const sightings = grouped(records, ([id]) => String(id));
  await inBatches(
    tx,
    'UNWIND $rows AS id MATCH (e:`Entity` {id: id}) DETACH DELETE e',
    [...ids].filter((id) => !sightings.has(id)),
  );
  const nodes = [...sightings].map(([id, seen]) => ({ id, ...aggregateEntity(id, seen.map(asSighting)) }));
  const labels = entityLabels().map(labelText);
  for (const [label, group] of grouped(nodes, (n) => n.label))
    await inBatches(
      tx,
      `UNWIND $rows AS row MATCH (e:\`Entity\` {id: row.id})
       REMOVE e:${labels.filter((l) => l !== labelText(label)).join(':')} SET e:${labelText(label)} SET e = row.properties`,
      group.map((n) => ({ id: n.id, properties: present(n.properties) })),
    );
}

function asSighting([, articleId, publishedAt, seen]: readonly unknown[]): Sighting {
  const { label, count, ...properties } = seen as Properties;
  return {
    articleId: String(articleId),
    publishedAt: typeof publishedAt === 'string' ? publishedAt : null,
    count: Number(count),
    label: String(label),
    properties,
  };
}
