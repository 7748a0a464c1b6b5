import { QueryError } from '../../model/errors';

/** The part of a driver's result summary that tells what a statement would do. */
export interface Explained {
  readonly queryType: string;
  readonly plan: Plan | false;
}

interface Plan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Plan[];
}

/** Procedures that people's queries may call: they read the graph and nothing else. */
const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
]);

/** Commands that show or end what others do. */
const COMMANDS = /^(Show|Terminate|.*Administration|System)/;

/**
 * Refuses what is not a plain read of the graph, from its EXPLAIN (which runs nothing).
 * Throws QueryError `writes` or `forbidden` (`data.operator`, `data.procedure`).
 */
export function guardPlan({ queryType, plan }: Explained): void {
  if (plan !== false) guardOperators(plan);
  if (queryType !== 'r') throw new QueryError('writes', { queryType });
}

function guardOperators(plan: Plan): void {
  const operator = plan.operatorType.replace(/@.*$/, '');
  if (/^LoadCSV$/i.test(operator)) throw new QueryError('forbidden', { operator });
  if (COMMANDS.test(operator)) throw new QueryError('forbidden', { operator });
  if (operator === 'ProcedureCall') {
    const procedure = /^\s*`?([\w.]+)`?\s*\(/.exec(String(plan.arguments.Details ?? ''))?.[1] ?? 'unknown';
    if (!PROCEDURES.has(procedure)) throw new QueryError('forbidden', { procedure });
  }
  for (const child of plan.children) guardOperators(child);
}
