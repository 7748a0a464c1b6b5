import { StoreError } from '../model/errors';
import type { ArticleRows, LinkRow, NodeRow, Property } from '../model/store';
import { labelText, ROW_LABELS, typeText } from './names';
import { propertyFault } from './properties';

/** Rows after their check: keyed, and ready to be written. */
export interface CheckedRows {
  readonly rows: ArticleRows;
  readonly article: NodeRow;
  readonly entities: ReadonlyMap<string, NodeRow>;
  readonly links: readonly LinkRow[];
}

const refuse = (articleId: string, reason: string): never => {
  throw new StoreError('invalid-rows', { articleId, reason });
};

const keyed: ReadonlySet<string> = new Set(ROW_LABELS);

const address = (label: string, id: string): string => JSON.stringify([label, id]);

/** What a plain statement must carry so that its edge can be made. */
const PLAIN_NEEDS = ['edgeKey', 'rtype', 'subjectId', 'objectId'] as const;

function checkStatement(articleId: string, node: NodeRow, edges: Map<string, string>): void {
  const p = node.properties;
  if (p.plain !== true) return;
  for (const key of PLAIN_NEEDS)
    if (typeof p[key] !== 'string') refuse(articleId, `plain statement ${node.id} has no ${key}`);
  if (typeof p.confidence !== 'number') refuse(articleId, `plain statement ${node.id} has no confidence`);
  typeText(String(p.rtype));
  const ends = JSON.stringify([p.rtype, p.subjectId, p.objectId]);
  const key = String(p.edgeKey);
  if ((edges.get(key) ?? ends) !== ends) refuse(articleId, `edge key ${key} stands for two edges`);
  edges.set(key, ends);
}

/**
 * Checks rows before anything is written: closed labels and types, keys that are neither missing nor twice, values that both engines hold
 * alike, links that start in the rows, one Article. Throws StoreError `invalid-rows` with a `reason`.
 */
export function checkRows(rows: ArticleRows): CheckedRows {
  const { articleId } = rows;
  const nodes = new Map<string, NodeRow>();
  const labelOf = new Map<string, string>();
  const edges = new Map<string, string>();
  const checkProperties = (where: string, properties: Readonly<Record<string, Property>>) => {
    const fault = propertyFault(properties);
    if (fault !== null) refuse(articleId, `${where.slice(0, 200)}: ${fault}`);
  };
  for (const node of rows.nodes) {
    const [first, second] = node.labels;
    const where = `${first} ${JSON.stringify(node.id)}`;
    node.labels.forEach(labelText);
    if (!keyed.has(first))
      refuse(articleId, `${where}: the first label must be one of ${ROW_LABELS.join(', ')}`);
    if (first === 'Entity' && (second === undefined || second === 'Entity'))
      refuse(articleId, `${where}: no second label`);
    if (typeof node.id !== 'string' || node.id === '') refuse(articleId, `${where}: no id`);
    if (nodes.has(address(first, node.id))) refuse(articleId, `${where} stands twice`);
    checkProperties(where, { ...node.properties, id: node.id });
    nodes.set(address(first, node.id), node);
    for (const label of node.labels) labelOf.set(address(label, node.id), first);
    if (first === 'Statement') checkStatement(articleId, node, edges);
  }
  const article =
    nodes.get(address('Article', articleId)) ?? refuse(articleId, 'the rows hold no Article of this id');
  const entities = new Map(rows.nodes.filter((n) => n.labels[0] === 'Entity').map((n) => [n.id, n]));
  for (const node of rows.nodes) {
    if (node.labels[0] === 'Article' && node.id !== articleId)
      refuse(articleId, `a second Article ${node.id}`);
    if (node.labels[0] === 'Statement' && node.properties.plain === true)
      for (const end of [node.properties.subjectId, node.properties.objectId])
        if (!entities.has(String(end)))
          refuse(articleId, `statement ${node.id} names ${end}, which is no entity of the rows`);
  }
  const links = rows.links.map((link) => {
    const where = `${link.type} ${link.from.id} → ${link.to.id}`;
    typeText(link.type);
    checkProperties(where, link.properties);
    const from =
      labelOf.get(address(link.from.label, link.from.id)) ??
      refuse(articleId, `${where} starts outside the rows`);
    labelText(link.to.label);
    const to = labelOf.get(address(link.to.label, link.to.id)) ?? link.to.label;
    if (!keyed.has(to)) refuse(articleId, `${where} ends at a label without key`);
    return { ...link, from: { ...link.from, label: from }, to: { ...link.to, label: to } };
  });
  return { rows, article, entities, links };
}
