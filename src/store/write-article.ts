import type { ArticleRows, WriteReport } from '../model/store';
import { readBefore } from './before';
import { lockWriters } from './meta';
import { rebuildEdges } from './rebuild-edges';
import { rebuildEntities } from './rebuild-entities';
import { checkRows } from './rows';
import type { Statements } from './statements';
import { sweep, sweepRuns } from './sweep';
import { writeLinks } from './write-links';
import { writeNodes } from './write-nodes';

const UNCHANGED: WriteReport = { outcome: 'unchanged', nodes: 0, edges: 0 };

/** True when the store holds this text, read by this reader. */
async function isUnchanged(tx: Statements, rows: ArticleRows): Promise<boolean> {
  const [found] = await tx.run(
    'MATCH (a:`Article` {id: $id}) RETURN a.contentHash AS contentHash, a.extractor AS extractor',
    { id: rows.articleId },
  );
  return found !== undefined && found[0] === rows.contentHash && found[1] === rows.extractor;
}

/** All writes of one article, inside one open transaction that the engine commits or rolls back (graph-model §7). */
export async function writeArticle(tx: Statements, rows: ArticleRows): Promise<WriteReport> {
  const checked = checkRows(rows);
  if (await isUnchanged(tx, rows)) return UNCHANGED;
  await lockWriters(tx);
  const before = await readBefore(tx, rows.articleId);
  const kept = new Set(rows.nodes.map((n) => JSON.stringify([n.labels[0], n.id])));
  await sweep(tx, rows.articleId, before, (label, id) => kept.has(JSON.stringify([label, id])));
  await writeNodes(tx, checked);
  await writeLinks(tx, checked);
  await rebuildEntities(tx, new Set([...before.entityIds, ...checked.entities.keys()]));
  const keys = new Set(before.edges.map((e) => e.key));
  const own = new Set<string>();
  for (const node of rows.nodes)
    if (node.labels[0] === 'Statement' && node.properties.plain === true)
      own.add(String(node.properties.edgeKey));
  await rebuildEdges(tx, before.edges, new Set([...keys, ...own]));
  await sweepRuns(tx, before.runIds);
  return { outcome: before.exists ? 'updated' : 'created', nodes: rows.nodes.length, edges: own.size };
}

/** Takes an article away with all that it alone supported. True when it was there. */
export async function deleteArticle(tx: Statements, articleId: string): Promise<boolean> {
  await lockWriters(tx);
  const before = await readBefore(tx, articleId);
  if (!before.exists) return false;
  await sweep(tx, articleId, before, () => false);
  await tx.run('MATCH (a:`Article` {id: $id}) DETACH DELETE a', { id: articleId });
  await rebuildEntities(tx, new Set(before.entityIds));
  await rebuildEdges(tx, before.edges, new Set(before.edges.map((e) => e.key)));
  await sweepRuns(tx, before.runIds);
  return true;
}
