import { inBatches } from './batch';
import type { Original } from './copies';
import type { Statements } from './statements';

/** Writes what was found in place of what stood there: the links of the articles and of their sentences. */
export async function writeCopies(
  tx: Statements,
  found: ReadonlyMap<string, Original | null>,
): Promise<void> {
  const copies = [...found.keys()];
  await inBatches(tx, 'UNWIND $rows AS id MATCH (:`Article` {id: id})-[r:`COPY_OF`]->() DELETE r', copies);
  await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (s:\`Sentence\` {articleId: id})-[r:\`DUPLICATE_OF\`]->(o:\`Sentence\`)
     WHERE o.articleId <> id DELETE r`,
    copies,
  );
  const links = [...found].flatMap(([copy, original]) =>
    original === null ? [] : [{ copy, original: original.articleId, share: original.share }],
  );
  await inBatches(
    tx,
    `UNWIND $rows AS row MATCH (c:\`Article\` {id: row.copy}) MATCH (o:\`Article\` {id: row.original})
     MERGE (c)-[r:\`COPY_OF\`]->(o) SET r.share = row.share`,
    links,
  );
  const places = await firstPlaces(tx, [...new Set(links.flatMap((l) => [l.copy, l.original]))]);
  const repeated = links.flatMap(({ copy, original }) =>
    [...(places.get(copy) ?? [])].flatMap(([hash, from]) => {
      const to = places.get(original)?.get(hash);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
  await inBatches(
    tx,
    `UNWIND $rows AS row MATCH (s:\`Sentence\` {id: row.from}) MATCH (o:\`Sentence\` {id: row.to})
     MERGE (s)-[:\`DUPLICATE_OF\`]->(o)`,
    repeated,
  );
}

/** By article and hash the first sentence with these words. */
async function firstPlaces(
  tx: Statements,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (s:\`Sentence\` {articleId: id})
     RETURN s.articleId AS article, s.textHash AS hash, s.id AS sentence, coalesce(s.startOff, 0) AS place
     ORDER BY place, sentence`,
    ids,
  );
  const places = new Map<string, Map<string, string>>();
  for (const [article, hash, id] of records) {
    const first = places.get(String(article)) ?? new Map<string, string>();
    if (typeof hash === 'string' && !first.has(hash)) first.set(hash, String(id));
    places.set(String(article), first);
  }
  return places;
}
