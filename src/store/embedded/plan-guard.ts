import { QueryError } from '../../model/errors';

/** Procedures that people's queries may call: they read the graph and nothing else. */
const PROCEDURES =
  /^(grafeo\.(search\.(mmr|text|vector)|articulation_points|bellman_ford|betweenness_centrality|bfs|bridges|closeness_centrality|clustering_coefficient|connected_components|degree_centrality|dfs|dijkstra|floyd_warshall|kcore|kruskal|label_propagation|labels|louvain|max_flow|min_cost_max_flow|pagerank|prim|procedures|propertyKeys|relationshipTypes|sssp|strongly_connected_components|topological_sort)|db\.(labels|relationshipTypes|propertyKeys))$/;

/**
 * Operators by the first word of a line of EXPLAIN, or by their name inside an expression (`input: CreateNodeOp { …`). Names stand in a
 * plan as they are, quotes and line breaks included, so that nothing of it can be taken for a literal and left out: a query with
 * the word "CreateNodeOp" in a text is refused rather than one with a write behind a quote let through.
 */
const OPERATOR = /^\s*([A-Z][A-Za-z]*)(?: |$)|([A-Z][A-Za-z]*)Op\b/gm;
const WRITES = /^(Create|Merge|Set|Add|Remove|Delete|Detach|Insert|Update|Drop|Clear|Alter|Truncate|Foreach)/;
const READS_FILES = /^(Load|Import|Export|Copy|Service)/;
const CALL = /^\s*CallProcedure \(([^)\n]*)\)|CallProcedureOp/gm;

/**
 * Refuses a plan that writes, reads files or calls what is not on the list, before the query runs.
 * Throws QueryError `writes` or `forbidden` (`data.operator`, `data.procedure`).
 */
export function guardPlan(plan: string): void {
  for (const [, line, nested] of plan.matchAll(OPERATOR)) {
    const operator = line ?? nested ?? '';
    if (READS_FILES.test(operator)) throw new QueryError('forbidden', { operator });
    if (WRITES.test(operator)) throw new QueryError('writes', { operator });
  }
  for (const [, procedure = 'unknown'] of plan.matchAll(CALL))
    if (!PROCEDURES.test(procedure)) throw new QueryError('forbidden', { procedure });
}
