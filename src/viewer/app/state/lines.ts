import type { ClaimLine, GraphView, StatementLine } from '../../../server/api';
import { getClaims, getStatements } from './client';

/** All statements and all claims, each asked for once for a graph: whoever loads another graph gets other ones. */
export interface Lines {
  readonly statements: { readonly lines: readonly StatementLine[]; readonly truncated: boolean };
  readonly claims: { readonly lines: readonly ClaimLine[]; readonly truncated: boolean };
}
export type LinesName = keyof Lines;

const ASK: { readonly [Name in LinesName]: () => Promise<Lines[Name]> } = {
  statements: getStatements,
  claims: getClaims,
};

const asked = new WeakMap<GraphView, Partial<Record<LinesName, Promise<unknown>>>>();

export function linesOf<Name extends LinesName>(graph: GraphView, name: Name): Promise<Lines[Name]> {
  const known = asked.get(graph) ?? {};
  asked.set(graph, known);
  known[name] ??= ASK[name]().catch((error: unknown) => {
    // A failure is not kept: opening the table again asks again.
    delete known[name];
    throw error;
  });
  return known[name] as Promise<Lines[Name]>;
}

const numbers = new WeakMap<GraphView, number>();
let next = 0;

/** Tells one loaded graph from the next one. */
export function numberOf(graph: GraphView): number {
  const known = numbers.get(graph) ?? next++;
  numbers.set(graph, known);
  return known;
}
