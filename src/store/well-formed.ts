import type { ArticleRows, Properties, Property } from '../model/store';

/** Half of a surrogate pair alone: no character, and no database can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

// rows of a caller that TypeScript did not check are refused later
const text = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replace(LONE_SURROGATE, '\ufffd') : value;
const property = (value: Property): Property =>
  Array.isArray(value) ? value.map(text) : (text(value) as Property);
const properties = (of: Properties): Properties =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, property(value)]));

/**
 * The rows with U+FFFD in place of every lone surrogate, as `String.prototype.toWellFormed` does: both drivers would do so on the way,
 * and the same article would never be found unchanged. Offsets keep: one code unit stands for one.
 */
export function wellFormed(rows: ArticleRows): ArticleRows {
  const end = <E extends { readonly id: string }>(node: E): E => ({ ...node, id: text(node.id) as string });
  return {
    ...rows,
    articleId: text(rows.articleId) as string,
    nodes: rows.nodes.map((node) => ({ ...end(node), properties: properties(node.properties) })),
    links: rows.links.map((link) => ({
      ...link,
      from: end(link.from),
      to: end(link.to),
      properties: properties(link.properties),
    })),
  };
}
