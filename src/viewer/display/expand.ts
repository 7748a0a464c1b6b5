import type { GraphNode } from '../../server/api';
import { linksOf } from './links';
import type { Shown } from './shown';

/** More neighbours than this come only after the person has said which. */
export const GUARD = 30;

/** A neighbour that could come back into the picture. */
export interface Candidate {
  readonly node: GraphNode;
  /** Types of the lines that lead to it from what is expanded. */
  readonly types: readonly string[];
  /** How many lines it has in all that the filters let through: the most connected come first. */
  readonly degree: number;
}

/** Neighbours of `ids` that the filters let through and that are not in the picture, most connected first. */
export function candidates(ids: Iterable<string>, whole: Shown, present: ReadonlySet<string>): Candidate[] {
  const links = linksOf([...whole.edges, ...whole.ghosts]);
  const types = new Map<string, Set<string>>();
  for (const id of ids)
    for (const { other, line } of links.get(id) ?? [])
      if (!present.has(other)) types.set(other, (types.get(other) ?? new Set()).add(line.type));
  return whole.nodes
    .filter((node) => types.has(node.id))
    .map((node) => ({ node, types: [...types.get(node.id)!].sort(), degree: links.get(node.id)!.length }))
    .sort(
      (a, b) => b.degree - a.degree || b.node.mentions - a.node.mentions || (a.node.id < b.node.id ? -1 : 1),
    );
}

export interface Wanted {
  /** Null: any. */
  readonly relation: string | null;
  readonly entity: string | null;
  readonly most: number;
}

/** Those that are wanted, in the same order. */
export const wantedOf = (all: readonly Candidate[], { relation, entity, most }: Wanted): Candidate[] =>
  all
    .filter((c) => relation === null || c.types.includes(relation))
    .filter((c) => entity === null || c.node.type === entity)
    .slice(0, Math.max(0, most));

/** ["a", "b", "a"] → a: 2, b: 1; the most frequent first. */
export function tally(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
