import MiniSearch from 'minisearch';
import type { GraphNode } from '../../server/api';
import { acronyms } from './acronyms';
import { fold } from './fold';

export interface Found {
  readonly node: GraphNode;
  /** The other name that was matched, when it was not the name itself. */
  readonly alias: string | null;
}

/** Search as you type over names and aliases: accents folded, prefixes, one typing error in longer words. */
export function searchIndex(nodes: readonly GraphNode[]): (query: string, limit: number) => Found[] {
  const index = new MiniSearch<GraphNode>({
    fields: ['name', 'aliases', 'acronyms'],
    extractField: (node, field) =>
      field === 'aliases'
        ? node.aliases.join(' \n ')
        : field === 'acronyms'
          ? acronyms(node.name).join(' \n ')
          : String(node[field as keyof GraphNode]),
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { name: 2, acronyms: 0.8 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 1 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(nodes);
  const byId = new Map(nodes.map((n) => [n.id, n]));
  return (query, limit) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return index
      .search(query)
      .map((hit) => ({ node: byId.get(String(hit.id))!, score: hit.score }))
      .map(({ node, score }) => ({ node, score: score * (1 + Math.log2(1 + node.mentions) / 8) }))
      .sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1))
      .slice(0, limit)
      .map(({ node }) => ({ node, alias: matchedAlias(node, words) }));
  };
}

function matchedAlias(node: GraphNode, words: readonly string[]): string | null {
  const holds = (name: string) => words.every((w) => fold(name).includes(w));
  return holds(node.name) ? null : (node.aliases.find(holds) ?? null);
}
