import { QueryError } from '../../model/errors';

/** Procedures that people's queries may call: they read the graph and nothing else. */
const PROCEDURES =
  /^(grafeo\.(?!.*(?:import|export|load|save|write|create|drop|set|delete|shell|file))[a-zA-Z_.0-9]+|db\.(labels|relationshipTypes|propertyKeys))$/;

/** Operators by the first word of a line of EXPLAIN, or by their name inside an expression (`input: CreateNodeOp { …`). */
const OPERATOR = /^\s*([A-Z][A-Za-z]*)(?: |$)|\b([A-Z][A-Za-z]*)Op\b/gm;
const WRITES = /^(Create|Merge|Set|Add|Remove|Delete|Detach|Insert|Update|Drop|Clear|Alter|Truncate|Foreach)/;
const READS_FILES = /^(Load|Import|Service)/;

/**
 * Refuses a plan that writes, reads files or calls what is not on the list, before the query runs.
 * Throws QueryError `writes` or `forbidden` (`data.operator`, `data.procedure`).
 */
export function guardPlan(plan: string): void {
  // literals may hold anything; operators stand outside them
  const text = plan.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "''");
  for (const [, line, nested] of text.matchAll(OPERATOR)) {
    const operator = line ?? nested ?? '';
    if (READS_FILES.test(operator)) throw new QueryError('forbidden', { operator });
    if (WRITES.test(operator)) throw new QueryError('writes', { operator });
  }
  for (const [, procedure] of text.matchAll(/\bCallProcedure \(([^)]*)\)/g))
    if (!PROCEDURES.test(procedure ?? '')) throw new QueryError('forbidden', { procedure });
}
