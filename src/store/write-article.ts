import type { ArticleRows, WriteReport } from '../model/store';
import { readBefore } from './before';
import { deriveArticles, NOTHING_DERIVED } from './decisions/derive';
import { concerns } from './decisions/effects';
import { readEffects } from './decisions/nodes';
import { lockWriters } from './meta';
import { readCopies, rebuildCopies } from './rebuild-copies';
import { rebuildEdges } from './rebuild-edges';
import { rebuildEntities } from './rebuild-entities';
import { type CheckedRows, checkRows } from './rows';
import type { Statements } from './statements';
import { sweep, sweepRuns } from './sweep';
import { wellFormed } from './well-formed';
import { writeLinks } from './write-links';
import { writeNodes } from './write-nodes';

const UNCHANGED: WriteReport = { outcome: 'unchanged', nodes: 0, edges: 0 };

/** What the graph says of an article beside its text: dates of the text are read from the date of publication, sources from the publisher. */
const METADATA = ['title', 'author', 'publisher', 'url', 'publishedAt'] as const;

/** True when the store holds this text with this metadata, read by this reader. */
async function isUnchanged(tx: Statements, { rows, article }: CheckedRows): Promise<boolean> {
  const [found] = await tx.run(
    `MATCH (a:\`Article\` {id: $id})
     RETURN a.contentHash AS contentHash, a.extractor AS extractor, ${METADATA.map((key) => `a.${key} AS ${key}`).join(', ')}`,
    { id: rows.articleId },
  );
  const wanted = [
    rows.contentHash,
    rows.extractor,
    ...METADATA.map((key) => article.properties[key] ?? null),
  ];
  return found !== undefined && wanted.every((value, i) => value === (found[i] ?? null));
}

/** All writes of one article, inside one open transaction that the engine commits or rolls back (graph-model §7). */
export async function writeArticle(tx: Statements, given: ArticleRows): Promise<WriteReport> {
  const rows = wellFormed(given);
  const checked = checkRows(rows);
  if (await isUnchanged(tx, checked)) return UNCHANGED;
  await lockWriters(tx);
  const before = await readBefore(tx, rows.articleId);
  const copies = await readCopies(tx, rows.articleId);
  const kept = new Set(rows.nodes.map((n) => JSON.stringify([n.labels[0], n.id])));
  await sweep(tx, rows.articleId, before, (label, id) => kept.has(JSON.stringify([label, id])));
  await writeNodes(tx, checked);
  await writeLinks(tx, checked);
  const effects = await readEffects(tx);
  const concerned = effects !== null && concerns(effects, rows.nodes);
  const derived = concerned ? await deriveArticles(tx, [rows.articleId], effects) : NOTHING_DERIVED;
  const entityIds = [...before.entityIds, ...checked.entities.keys(), ...derived.entityIds];
  await rebuildEntities(tx, new Set(entityIds), effects);
  const copied = await rebuildCopies(tx, rows.articleId, copies);
  const keys = new Set([...before.edges, ...copied].map((e) => e.key));
  const own = new Set<string>();
  for (const node of rows.nodes)
    if (node.labels[0] === 'Statement' && node.properties.plain === true)
      own.add(String(node.properties.edgeKey));
  await rebuildEdges(tx, before.edges, new Set([...keys, ...own, ...derived.keys]));
  await sweepRuns(tx, before.runIds);
  return { outcome: before.exists ? 'updated' : 'created', nodes: rows.nodes.length, edges: own.size };
}

/** Takes an article away with all that it alone supported. True when it was there. */
export async function deleteArticle(tx: Statements, articleId: string): Promise<boolean> {
  await lockWriters(tx);
  const before = await readBefore(tx, articleId);
  if (!before.exists) return false;
  const copies = await readCopies(tx, articleId);
  await sweep(tx, articleId, before, () => false);
  await tx.run('MATCH (a:`Article` {id: $id}) DETACH DELETE a', { id: articleId });
  await rebuildEntities(tx, new Set(before.entityIds), await readEffects(tx));
  const copied = await rebuildCopies(tx, articleId, copies);
  await rebuildEdges(tx, before.edges, new Set([...before.edges, ...copied].map((e) => e.key)));
  await sweepRuns(tx, before.runIds);
  return true;
}
