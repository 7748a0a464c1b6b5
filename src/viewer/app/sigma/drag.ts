import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Point } from '../../display/seed-positions';
import type { View } from '../../display/view';

interface Hands {
  /** What goes along when this node is dragged. */
  group(id: string): Iterable<string>;
  place(id: string): Point;
  /** While it is dragged; a running layout goes on around it. */
  hold(id: string, at: Point): void;
  dropped(places: View['pinned']): void;
}

/** Pixels from which a press is no click any more. */
const SLACK = 4;

/** Nodes can be taken to another place, by mouse and by finger, also while the layout runs. Says whether one is dragged. */
export function bindDrag(sigma: Sigma, graph: Graph, hands: Hands): () => boolean {
  let held: { from: Point; at: Point; starts: Map<string, Point>; moved: boolean } | null = null;

  sigma.on('downNode', ({ node, event }) => {
    const ids = [...hands.group(node)].filter((id) => graph.hasNode(id));
    held = {
      from: { x: event.x, y: event.y },
      at: sigma.viewportToGraph(event),
      starts: new Map(ids.map((id) => [id, hands.place(id)])),
      moved: false,
    };
    event.preventSigmaDefault();
  });
  sigma.on('moveBody', ({ event }) => {
    if (held === null) return;
    event.preventSigmaDefault();
    event.original.preventDefault();
    held.moved ||= Math.hypot(event.x - held.from.x, event.y - held.from.y) > SLACK;
    if (!held.moved) return;
    const at = sigma.viewportToGraph(event);
    for (const [id, start] of held.starts) {
      const place = { x: start.x + at.x - held.at.x, y: start.y + at.y - held.at.y };
      if (!graph.hasNode(id)) continue;
      hands.hold(id, place);
      graph.mergeNodeAttributes(id, place);
    }
  });
  const release = () => {
    const done = held;
    held = null;
    if (!done?.moved) return;
    const ids = [...done.starts.keys()].filter((id) => graph.hasNode(id));
    hands.dropped(Object.fromEntries(ids.map((id) => [id, hands.place(id)])));
  };
  sigma.on('upNode', release);
  sigma.on('upEdge', release);
  sigma.on('upStage', release);
  return () => held !== null;
}
