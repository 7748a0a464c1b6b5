import { grouped, inBatches } from './batch';
import type { Before } from './before';
import { labelText, OWN_LABELS } from './names';
import type { Statements } from './statements';

/**
 * Deletes the article's nodes that are not kept, and all its links: those of kept nodes are written anew, links that other articles'
 * nodes have to kept nodes stay.
 */
export async function sweep(
  tx: Statements,
  articleId: string,
  before: Before,
  keeps: (label: string, id: string) => boolean,
): Promise<void> {
  if (!before.exists) return;
  const gone = grouped(
    before.own.filter((n) => !keeps(n.label, n.id)),
    (n) => n.label,
  );
  for (const [label, nodes] of gone)
    await inBatches(
      tx,
      `UNWIND $rows AS id MATCH (n:${labelText(label)} {id: id}) DETACH DELETE n`,
      nodes.map((n) => n.id),
    );
  const id = { id: articleId };
  await tx.run('MATCH (:`Article` {id: $id})-[r]->() DELETE r', id);
  for (const label of OWN_LABELS)
    await tx.run(`MATCH (:${labelText(label)} {articleId: $id})-[r]->() DELETE r`, id);
  // SAID: the speaker is shared, the claim is the article's
  for (const label of OWN_LABELS)
    await tx.run(`MATCH (:${labelText(label)} {articleId: $id})<-[r]-(:\`Entity\`) DELETE r`, id);
}

/** Deletes the runs that no article comes from any more. */
export async function sweepRuns(tx: Statements, runIds: readonly string[]): Promise<void> {
  for (const id of runIds) {
    const users = await tx.run('MATCH (a:`Article` {runId: $id}) RETURN a.id AS id LIMIT 1', { id });
    if (users.length === 0) await tx.run('MATCH (r:`Run` {id: $id}) DETACH DELETE r', { id });
  }
}
