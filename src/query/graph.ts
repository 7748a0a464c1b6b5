import { z } from 'zod';
import type { GraphStore } from '../model/store';
import { count, flag, maybeText, noParams, text, texts } from './columns';
import { ask, defineQuery } from './query';

const node = z.object({
  id: text,
  name: text,
  etype: text,
  subtype: maybeText,
  qid: maybeText,
  aliases: texts,
  value: maybeText,
  /** In all articles. */
  mentionCount: count,
  articleIds: texts,
});

const edge = z.object({
  key: text,
  source: text,
  target: text,
  rtype: text,
  predicate: maybeText,
  role: maybeText,
  confidence: z.number(),
  nStatements: count,
  nSources: count,
  nArticles: count,
  hedged: flag,
  speakers: texts,
  articleIds: texts,
  quote: maybeText,
  validFrom: maybeText,
  validTo: maybeText,
  firstSeen: maybeText,
  lastSeen: maybeText,
});

export type GraphNode = z.infer<typeof node>;
export type GraphEdge = z.infer<typeof edge>;

/** What the viewer draws. `truncated`: the store holds more than the limit. */
export interface GraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
}

/** All entities, most mentioned first. */
export const graphNodes = defineQuery({
  name: 'graphNodes',
  text: `MATCH (e:Entity)
OPTIONAL MATCH (a:Article)-[m:MENTIONS]->(e)
WITH e, coalesce(sum(m.count), 0) AS mentioned, collect(a.id) AS articles
RETURN e.id AS id, e.name AS name, e.etype AS etype, e.subtype AS subtype, e.qid AS qid, e.aliases AS aliases,
  e.value AS value, mentioned AS mentionCount, articles AS articleIds
ORDER BY mentionCount DESC, id`,
  params: noParams,
  row: node,
  map: (nodes, truncated) => ({ nodes, truncated }),
});

/** All plain edges. */
export const graphEdges = defineQuery({
  name: 'graphEdges',
  text: `MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.key IS NOT NULL
RETURN r.key AS key, a.id AS source, b.id AS target, r.rtype AS rtype, r.predicate AS predicate, r.role AS role,
  r.confidence AS confidence, r.nStatements AS nStatements, r.nSources AS nSources, r.nArticles AS nArticles,
  r.hedged AS hedged, r.speakers AS speakers, r.articleIds AS articleIds, r.quote AS quote,
  r.validFrom AS validFrom, r.validTo AS validTo, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen
ORDER BY key`,
  params: noParams,
  row: edge,
  map: (edges, truncated) => ({ edges, truncated }),
});

/** The whole graph as the viewer draws it: at most `limit` nodes, the most mentioned ones, and the edges between them. */
export async function graphQuery(
  store: Pick<GraphStore, 'query'>,
  limit: number = Number.POSITIVE_INFINITY,
): Promise<GraphView> {
  const rows = Number.isFinite(limit) ? { rows: limit } : {};
  const { nodes, truncated } = await ask(store, graphNodes, {}, rows);
  const found = await ask(store, graphEdges, {});
  const known = new Set(nodes.map((n) => n.id));
  const edges = found.edges.filter((e) => known.has(e.source) && known.has(e.target));
  return { nodes, edges, truncated: truncated || found.truncated };
}
