import type Graph from 'graphology';
import type Sigma from 'sigma';
import { inside, type Spot } from '../../display/lasso';

/** Least radius in pixels that a pointer hits. */
const REACH = 6;

/** Which nodes are at a place of the window, or in a part of it. */
export function spotsOf(sigma: Sigma, graph: Graph) {
  const disc = (id: string) => {
    const data = sigma.getNodeDisplayData(id);
    return data && { ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size) };
  };
  return {
    at(spot: Spot): string | null {
      let best: { id: string; way: number } | null = null;
      graph.forEachNode((id) => {
        const d = disc(id);
        const way = d ? Math.hypot(d.x - spot.x, d.y - spot.y) : Number.POSITIVE_INFINITY;
        if (d && way <= Math.max(REACH, d.size) && (best === null || way < best.way)) best = { id, way };
      });
      return (best as { id: string } | null)?.id ?? null;
    },
    within: (polygon: readonly Spot[]): string[] =>
      graph.filterNodes((id) => {
        const d = disc(id);
        return d !== undefined && inside(d, polygon);
      }),
  };
}
