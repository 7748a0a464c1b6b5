import type { ArticleRows, NodeRow } from '../model/store';

/** Counts of what was found, for the summary of a run. */
export interface GraphStatistics {
  readonly articles: number;
  readonly sentences: number;
  readonly duplicateSentences: number;
  readonly mentions: number;
  /** Distinct entities by label, most first. */
  readonly entities: readonly Count[];
  readonly statements: number;
  /** Statements that may be edges. */
  readonly plainStatements: number;
  /** Distinct plain edges by type, most first. */
  readonly edges: readonly Count[];
  readonly claims: number;
  /** Claims by innermost source (`UNNAMED` for those without a name), most first; repeated claims are not counted. */
  readonly speakers: readonly Count[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

const tally = (names: readonly string[]): Count[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};

/** Counts over the rows of one or more articles; what two articles share counts once. */
export function graphStatistics(articles: readonly ArticleRows[]): GraphStatistics {
  const distinct = new Map<string, NodeRow>();
  for (const { nodes } of articles)
    for (const node of nodes) distinct.set(`${node.labels[0]} ${node.id}`, node);
  const all = (label: string) => [...distinct.values()].filter((node) => node.labels[0] === label);
  const read = (node: NodeRow, property: string) => String(node.properties[property]);

  const sentences = all('Sentence');
  const statements = all('Statement');
  const plain = statements.filter((s) => s.properties.plain === true);
  const edges = new Map(plain.map((s) => [read(s, 'edgeKey'), read(s, 'rtype')]));
  const claims = all('Claim').filter((c) => c.properties.isDuplicate !== true);
  return {
    articles: all('Article').length,
    sentences: sentences.length,
    duplicateSentences: sentences.filter((s) => s.properties.isDuplicate === true).length,
    mentions: all('Mention').length,
    entities: tally(all('Entity').map((e) => e.labels[1] ?? e.labels[0])),
    statements: statements.length,
    plainStatements: plain.length,
    edges: tally([...edges.values()]),
    claims: claims.length,
    speakers: tally(claims.map((c) => read(c, 'speaker'))),
  };
}
