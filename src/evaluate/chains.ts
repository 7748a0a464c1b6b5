import type { AnnotatedDocument } from './annotated-document';

/** Clusters of mentions, each mention as `start-end`. */
export type Chains = readonly ReadonlySet<string>[];

/** The chains of a document; a span that stands twice belongs to its first chain. `singletons` keeps chains of one. */
export function chains(d: AnnotatedDocument, singletons = false): Chains {
  const seen = new Set<string>();
  const byCluster = new Map<number | string, Set<string>>();
  for (const e of d.entities) {
    const span = `${e.start}-${e.end}`;
    if (e.cluster === null || e.cluster === undefined || seen.has(span)) continue;
    seen.add(span);
    byCluster.set(e.cluster, (byCluster.get(e.cluster) ?? new Set()).add(span));
  }
  return [...byCluster.values()].filter((chain) => singletons || chain.size > 1);
}
