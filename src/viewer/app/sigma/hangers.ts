import type { Scene } from '../../display/scene';

/** What draws nodes together: readings that are no facts are shown or not, the picture stays. */
export const lines = (scene: Scene) => scene.edges.filter((e) => !e.ghost);

/** Nodes with no other lines than readings that are no facts, at a node that has some: they hang beside it. */
export function ghostsOnly(scene: Scene): ReadonlyMap<string, readonly string[]> {
  const held = new Set(lines(scene).flatMap((e) => [e.source, e.target]));
  const hangers = new Map<string, string[]>();
  for (const e of scene.edges)
    for (const [id, other] of [
      [e.source, e.target],
      [e.target, e.source],
    ] as const)
      if (!held.has(id) && held.has(other)) hangers.set(id, [...(hangers.get(id) ?? []), other]);
  return hangers;
}
