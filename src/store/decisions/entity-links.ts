import type { Properties } from '../../model/store';
import { grouped, inBatches } from '../batch';
import { labelText, OWN_LABELS, typeText } from '../names';
import type { Statements } from '../statements';
import { linkAsRead, linkInView, sameValue } from './as-read';
import type { Moves } from './moves';

/** The links between the nodes of articles and entities, led to what the entities are after merges and splits. */

/** The node of an article at one end of a link, and whether the link starts there. */
interface Anchor {
  readonly articleId: string;
  readonly label: string;
  readonly id: string;
  readonly type: string;
  readonly out: boolean;
}
interface EntityLink extends Anchor {
  readonly entityId: string;
  readonly properties: Properties;
}

const ANCHORS = ['Article', ...OWN_LABELS].flatMap((label) => [true, false].map((out) => ({ label, out })));

/** `(n)-[…]->(e)` or `(n)<-[…]-(e)`. */
const pattern = (out: boolean, n: string, r: string, e: string): string =>
  out ? `${n}-[${r}]->${e}` : `${n}<-[${r}]-${e}`;

async function entityLinks(tx: Statements, articleIds: readonly string[]): Promise<EntityLink[]> {
  const links: EntityLink[] = [];
  for (const { label, out } of ANCHORS) {
    const key = label === 'Article' ? 'id' : 'articleId';
    const records = await inBatches(
      tx,
      `UNWIND $rows AS article MATCH ${pattern(out, `(n:${labelText(label)} {${key}: article})`, 'r', '(e:`Entity`)')}
       RETURN article AS article, n.id AS id, type(r) AS type, e.id AS entity, properties(r) AS properties`,
      articleIds,
    );
    for (const [articleId, id, type, entityId, properties] of records)
      links.push({
        ...{ articleId: String(articleId), label, id: String(id), type: String(type), out },
        ...{ entityId: String(entityId), properties: properties as Properties },
      });
  }
  return links;
}

const anchorOf = ({ articleId, label, id, type, out }: EntityLink): Anchor => ({
  articleId,
  label,
  id,
  type,
  out,
});

/** What the links at one anchor are now, by entity. */
function wanted(links: readonly EntityLink[], moves: Moves): Map<string, EntityLink> {
  const anchor = anchorOf(links[0]!);
  const read = links.flatMap((link) => linkAsRead(link.entityId, link.properties));
  const ends = grouped(read, (link) => moves.final(anchor.articleId, link.entityId));
  return new Map(
    [...ends].map(([entityId, group]) => [
      entityId,
      { ...anchor, entityId, properties: linkInView(entityId, group) },
    ]),
  );
}

const same = (a: Properties, b: Properties | undefined): boolean =>
  b !== undefined && Object.keys({ ...a, ...b }).every((key) => sameValue(a[key], b[key]));

/** Leads the links of these articles where the moves say. Returns the entities that a link left or came to. */
export async function leadLinks(
  tx: Statements,
  articleIds: readonly string[],
  moves: Moves,
): Promise<ReadonlySet<string>> {
  const [stale, fresh]: [EntityLink[], EntityLink[]] = [[], []];
  const anchors = grouped(await entityLinks(tx, articleIds), (l) =>
    JSON.stringify([l.type, l.label, l.id, l.out]),
  );
  for (const links of anchors.values()) {
    const target = wanted(links, moves);
    for (const link of links) if (!target.has(link.entityId)) stale.push(link);
    const standing = new Map(links.map((l) => [l.entityId, l.properties]));
    for (const link of target.values())
      if (!same(link.properties, standing.get(link.entityId))) fresh.push(link);
  }
  const shape = (l: EntityLink) => JSON.stringify([l.type, l.label, l.out]);
  const rows = (group: readonly EntityLink[]) =>
    group.map(({ id, entityId, properties }) => ({ id, entityId, properties }));
  const match = ({ label, type, out }: EntityLink) => ({
    ends: `UNWIND $rows AS row MATCH (n:${labelText(label)} {id: row.id}) MATCH (e:\`Entity\` {id: row.entityId})`,
    link: pattern(out, '(n)', `r:${typeText(type)}`, '(e)'),
  });
  for (const group of grouped(stale, shape).values()) {
    const { ends, link } = match(group[0]!);
    await inBatches(tx, `${ends} MATCH ${link} DELETE r`, rows(group));
  }
  await inBatches(tx, 'UNWIND $rows AS id MERGE (e:`Entity` {id: id})', [
    ...new Set(fresh.map((l) => l.entityId)),
  ]);
  for (const group of grouped(fresh, shape).values()) {
    const { ends, link } = match(group[0]!);
    await inBatches(tx, `${ends} MERGE ${link} SET r = row.properties`, rows(group));
  }
  return new Set([...stale, ...fresh].map((l) => l.entityId));
}
