import { type Count, type GraphStatistics, graphStatistics } from '../graph';
import type { WriteReport } from '../model/store';
import type { StoredArticle } from './store-article';

/** What a run over many articles found and wrote. */
export interface RunTotals extends GraphStatistics {
  /** Articles by what became of them. */
  readonly outcomes: Readonly<Record<WriteReport['outcome'], number>>;
  readonly nodes: number;
  readonly writtenEdges: number;
  /** Milliseconds by stage, summed. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface RunCounter {
  add(stored: StoredArticle, readTimings: Readonly<Record<string, number>>): void;
  totals(): RunTotals;
}

/** Counts article after article without keeping their rows; entities and edges that articles share count once. */
export function startCounting(): RunCounter {
  const entities = new Map<string, string>();
  const edges = new Map<string, string>();
  const speakers = new Map<string, number>();
  const timings: Record<string, number> = {};
  const outcomes = { created: 0, updated: 0, unchanged: 0 };
  const sums = {
    articles: 0,
    sentences: 0,
    duplicateSentences: 0,
    mentions: 0,
    statements: 0,
    plainStatements: 0,
    claims: 0,
  };
  const written = { nodes: 0, writtenEdges: 0 };
  return {
    add({ rows, report, timings: ownTimings }, readTimings) {
      const found = graphStatistics([rows]);
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += found[key];
      for (const { name, count } of found.speakers) speakers.set(name, (speakers.get(name) ?? 0) + count);
      for (const { labels, id, properties } of rows.nodes) {
        if (labels[0] === 'Entity') entities.set(id, labels[1] ?? labels[0]);
        if (labels[0] === 'Statement' && properties.plain === true)
          edges.set(String(properties.edgeKey), String(properties.rtype));
      }
      for (const [stage, time] of Object.entries({ ...readTimings, ...ownTimings }))
        timings[stage] = (timings[stage] ?? 0) + time;
      outcomes[report.outcome] += 1;
      written.nodes += report.nodes;
      written.writtenEdges += report.edges;
    },
    totals: () => ({
      ...sums,
      ...written,
      outcomes,
      timings,
      entities: byFrequency([...entities.values()].map((name) => [name, 1])),
      edges: byFrequency([...edges.values()].map((name) => [name, 1])),
      speakers: byFrequency([...speakers]),
    }),
  };
}

function byFrequency(parts: readonly (readonly [name: string, count: number])[]): Count[] {
  const counts = new Map<string, number>();
  for (const [name, count] of parts) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
