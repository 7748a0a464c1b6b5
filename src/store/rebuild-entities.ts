import type { Properties } from '../model/store';
import { grouped, inBatches } from './batch';
import type { Effects } from './decisions/effects';
import { type Appearance, appearancesOf, entityViews } from './decisions/entity-view';
import { keysOfEntity } from './entity-names';
import { entityLabels, labelText } from './names';
import { rebuildNames } from './rebuild-names';
import type { Statements } from './statements';
import { present } from './write-nodes';

/**
 * Makes the nodes of these entities, and the names that lead to them, anew from all articles that mention them and what was decided; deletes
 * those that none mentions. What was merged into them stands beside them as `:MergedEntity`. `effects` null: nobody ever decided anything here.
 */
export async function rebuildEntities(
  tx: Statements,
  ids: ReadonlySet<string>,
  effects: Effects | null,
): Promise<void> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (e:\`Entity\` {id: id})<-[m:\`MENTIONS\`]-(a:\`Article\`)
     RETURN e.id AS id, a.id AS articleId, a.publishedAt AS publishedAt, properties(m) AS seen`,
    [...ids],
  );
  const appearances = grouped(
    records.flatMap(([id, articleId, publishedAt, seen]): Appearance[] =>
      appearancesOf(String(id), String(articleId), publishedAt as string | null, seen as Properties),
    ),
    (a) => a.id,
  );
  const views = [...appearances].map(([id, seen]) => entityViews(id, seen, effects));
  const keys = new Map<string, readonly string[]>([...ids].map((id) => [id, []]));
  for (const { entity } of views) keys.set(String(entity.properties.id), keysOfEntity(entity.properties));
  await rebuildNames(tx, keys);
  if (effects !== null)
    await inBatches(
      tx,
      'UNWIND $rows AS id MATCH (e:`Entity` {id: id})<-[:`SAME_AS`]-(m:`MergedEntity`) DETACH DELETE m',
      [...ids],
    );
  await inBatches(
    tx,
    'UNWIND $rows AS id MATCH (e:`Entity` {id: id}) DETACH DELETE e',
    [...ids].filter((id) => !appearances.has(id)),
  );
  const labels = entityLabels().map(labelText);
  for (const [label, group] of grouped(
    views.map((v) => v.entity),
    (n) => n.label,
  ))
    await inBatches(
      tx,
      `UNWIND $rows AS row MATCH (e:\`Entity\` {id: row.id})
       REMOVE e:${labels.filter((l) => l !== labelText(label)).join(':')} SET e:${labelText(label)} SET e = row.properties`,
      group.map((n) => ({ id: n.properties.id, properties: present(n.properties) })),
    );
  await inBatches(
    tx,
    `UNWIND $rows AS row MATCH (e:\`Entity\` {id: row.canonicalId})
     MERGE (m:\`MergedEntity\` {id: row.id}) SET m = row.properties MERGE (m)-[r:\`SAME_AS\`]->(e) SET r = row.link`,
    views.flatMap(({ merged }) =>
      merged.map(({ properties, link }) => ({
        id: properties.id,
        canonicalId: properties.canonicalId,
        properties: present(properties),
        link: present(link),
      })),
    ),
  );
}
