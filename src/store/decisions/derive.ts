import type { Properties } from '../../model/store';
import { grouped, inBatches } from '../batch';
import type { SupportedEdge } from '../before';
import { labelText } from '../names';
import type { Statements } from '../statements';
import { present } from '../write-nodes';
import { sameValue } from './as-read';
import type { Effects } from './effects';
import { leadLinks } from './entity-links';
import { NODE_VIEWS } from './node-view';

/** What must be made anew after the articles' part of the view was. */
export interface Derived {
  readonly entityIds: ReadonlySet<string>;
  /** Edges that stood on a statement which changed. */
  readonly edges: readonly SupportedEdge[];
  /** Keys of the edges that a changed statement supported or supports. */
  readonly keys: ReadonlySet<string>;
}

export const NOTHING_DERIVED: Derived = { entityIds: new Set(), edges: [], keys: new Set() };

/** Articles taken at once: what is held in memory. */
const ARTICLES = 50;

/** Makes links and properties of these articles anew from what was read there and the decisions in force. */
export async function deriveArticles(
  tx: Statements,
  articleIds: readonly string[],
  effects: Effects,
): Promise<Derived> {
  const entityIds = new Set<string>();
  const edges: SupportedEdge[] = [];
  const keys = new Set<string>();
  for (let at = 0; at < articleIds.length; at += ARTICLES) {
    const ids = articleIds.slice(at, at + ARTICLES);
    for (const id of await leadLinks(tx, ids, effects.moves)) entityIds.add(id);
    for (const label of Object.keys(NODE_VIEWS))
      for (const [before, after] of await deriveNodes(tx, label, ids, effects))
        for (const properties of [before, after])
          if (properties.plain === true) {
            keys.add(String(properties.edgeKey));
            edges.push(supportedEdge(properties));
          }
  }
  return { entityIds, edges, keys };
}

/** Id of the entity at which the statement's edge starts. */
const supportedEdge = (s: Properties): SupportedEdge => ({
  key: String(s.edgeKey),
  rtype: String(s.rtype),
  subjectId: String(s.subjectCanonicalId ?? s.subjectId),
});

const same = (a: Properties, b: Properties): boolean =>
  Object.keys({ ...a, ...b }).every((key) => sameValue(a[key], b[key]));

/** Writes the nodes that stand otherwise now; returns their properties of before and after. */
async function deriveNodes(
  tx: Statements,
  label: string,
  articleIds: readonly string[],
  effects: Effects,
): Promise<readonly (readonly [Properties, Properties])[]> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS article MATCH (n:${labelText(label)} {articleId: article}) RETURN properties(n) AS properties`,
    articleIds,
  );
  const changed = records.flatMap(([read]): (readonly [Properties, Properties])[] => {
    const before = present(read as Properties);
    const after = present(NODE_VIEWS[label]!(before, effects));
    return same(before, after) ? [] : [[before, after]];
  });
  await inBatches(
    tx,
    `UNWIND $rows AS row MATCH (n:${labelText(label)} {id: row.id}) SET n = row`,
    changed.map(([, after]) => after),
  );
  return changed;
}

/** The articles in which a decision leads what was read of one of these entities elsewhere than it stands. */
export async function movedArticles(
  tx: Statements,
  entityIds: ReadonlySet<string>,
  { moves }: Effects,
): Promise<string[]> {
  const records = await inBatches(
    tx,
    `UNWIND $rows AS id MATCH (a:\`Article\`)-[m:\`MENTIONS\`]->(e:\`Entity\` {id: id})
     RETURN a.id AS article, id AS entity, m.asRead AS asRead`,
    [...entityIds],
  );
  const moved = records.filter(([article, entity, asRead]) => {
    const read = Array.isArray(asRead)
      ? asRead.map((l) => JSON.parse(l as string).id as string)
      : [String(entity)];
    return read.some((id) => moves.final(String(article), id) !== entity);
  });
  return [...grouped(moved, ([article]) => String(article)).keys()];
}
