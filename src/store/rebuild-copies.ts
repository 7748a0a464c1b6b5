import { inBatches } from './batch';
import type { SupportedEdge } from './before';
import { ComparedTexts } from './compared-texts';
import {
  byPublication,
  type ComparedText,
  FEWEST_SHARED,
  NEARLY_ALL,
  type Original,
  originalOf,
  rootsOf,
  sharedWith,
} from './copies';
import { writeCopies } from './copy-links';
import type { Statements } from './statements';

/** COPY_OF links as the article's write finds them. */
export interface CopiesBefore {
  /** What the article was a copy of. */
  readonly original: string | null;
  /** What was a copy of it. */
  readonly copies: readonly string[];
}

/** Reads the COPY_OF links at an article, before the sweep takes them. */
export async function readCopies(tx: Statements, articleId: string): Promise<CopiesBefore> {
  const params = { id: articleId };
  const [original] = await tx.run('MATCH (:`Article` {id: $id})-[:`COPY_OF`]->(o) RETURN o.id AS id', params);
  const copies = await tx.run('MATCH (:`Article` {id: $id})<-[:`COPY_OF`]-(c) RETURN c.id AS id', params);
  return { original: original ? String(original[0]) : null, copies: copies.map(([id]) => String(id)) };
}

/**
 * Makes the COPY_OF links anew that depend on an article which was written or deleted: its own, those to it, and those of later articles
 * with its text. Repeated sentences of a copy point at those of its original. Returns the edges whose sources may have become others.
 */
export async function rebuildCopies(
  tx: Statements,
  articleId: string,
  before: CopiesBefore,
): Promise<readonly SupportedEdge[]> {
  const texts = new ComparedTexts(tx);
  const own = (await texts.of([articleId]))[0];
  const neighbours = own === undefined ? [] : await texts.of(await similar(tx, own));
  const found = new Map<string, Original | null>();
  if (own !== undefined) found.set(articleId, originalOf(own, neighbours));
  const orphaned = await texts.of(before.copies);
  for (const copy of orphaned)
    found.set(copy.articleId, originalOf(copy, await texts.of(await similar(tx, copy))));
  const later = neighbours.filter((n) => !found.has(n.articleId) && byPublication(own!, n) < 0);
  const now = await originals(tx, later);
  for (const text of later) {
    const share = sharedWith(text, own!);
    const current = now.get(text.articleId);
    if (share >= NEARLY_ALL && (current === undefined || byPublication(own!, current) < 0))
      found.set(text.articleId, { articleId, share });
  }
  await writeCopies(tx, found);
  const changed = [...found.keys()].filter((id) => id !== articleId);
  if ((found.get(articleId)?.articleId ?? null) !== before.original) changed.push(articleId);
  return edgesOf(tx, await withCopies(tx, changed));
}

/** Articles that share enough sentences with the text to be compared. */
async function similar(tx: Statements, { articleId, hashes }: ComparedText): Promise<string[]> {
  if (hashes.size < FEWEST_SHARED) return [];
  const shared = new Map<string, number>();
  const records = await inBatches(
    tx,
    `UNWIND $rows AS hash MATCH (s:\`Sentence\` {textHash: hash})
     RETURN s.articleId AS id, count(DISTINCT s.textHash) AS n`,
    [...hashes],
  );
  for (const [id, n] of records) shared.set(String(id), (shared.get(String(id)) ?? 0) + Number(n));
  shared.delete(articleId);
  return [...shared].flatMap(([id, n]) => (n < FEWEST_SHARED ? [] : [id]));
}

/** What these articles are copies of now. */
async function originals(
  tx: Statements,
  copies: readonly ComparedText[],
): Promise<ReadonlyMap<string, Omit<ComparedText, 'hashes'>>> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (c:\`Article\` {id: id})-[:\`COPY_OF\`]->(o:\`Article\`)
     RETURN c.id AS copy, o.id AS original, o.publishedAt AS publishedAt`,
    copies.map((c) => c.articleId),
  );
  return new Map(
    records.map(([copy, original, publishedAt]) => [
      String(copy),
      { articleId: String(original), publishedAt: typeof publishedAt === 'string' ? publishedAt : null },
    ]),
  );
}

/** For each of these articles that is a copy, the article at the end of its chain of COPY_OF. */
export async function readRoots(
  tx: Statements,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const direct = new Map<string, string>();
  for (let next = articleIds; next.length > 0; ) {
    const records = await inBatches(
      tx,
      'UNWIND $rows AS id MATCH (c:`Article` {id: id})-[:`COPY_OF`]->(o:`Article`) RETURN c.id AS copy, o.id AS original',
      next,
    );
    for (const [copy, original] of records) direct.set(String(copy), String(original));
    next = [...new Set(records.map(([, original]) => String(original)))].filter((id) => !direct.has(id));
  }
  return rootsOf(direct);
}

/** These articles, their copies, and the copies of those. */
async function withCopies(tx: Statements, ids: readonly string[]): Promise<string[]> {
  const all = new Set(ids);
  for (let next: readonly string[] = ids; next.length > 0; ) {
    const records = await inBatches(
      tx,
      'UNWIND $rows AS id MATCH (c:`Article`)-[:`COPY_OF`]->(o:`Article` {id: id}) RETURN DISTINCT c.id AS id',
      next,
    );
    next = records.map(([id]) => String(id)).filter((id) => !all.has(id));
    for (const id of next) all.add(id);
  }
  return [...all];
}

/** Edges that the articles' plain statements support. */
export async function edgesOf(tx: Statements, articleIds: readonly string[]): Promise<SupportedEdge[]> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (s:\`Statement\` {articleId: id}) WHERE s.plain = true
     RETURN DISTINCT s.edgeKey AS key, s.rtype AS rtype, coalesce(s.subjectCanonicalId, s.subjectId) AS subjectId`,
    articleIds,
  );
  return records.map(([key, rtype, subjectId]) => ({
    key: String(key),
    rtype: String(rtype),
    subjectId: String(subjectId),
  }));
}
