import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Scene } from '../../display/scene';
import { besideNeighbours, type Point, seedPositions } from '../../display/seed-positions';
import { type LayoutRun, runLayout } from '../layout/run';

/** Where the nodes are: remembered over filters, found by the layout, changed by dragging. */
export interface PlacementEvents {
  running(on: boolean): void;
  moving(): void;
  /** `added`: nodes that got their place now. */
  settled(added: number): void;
  readonly reducedMotion: boolean;
}

/** What draws nodes together: readings that are no facts are shown or not, the picture stays. */
const lines = (scene: Scene) => scene.edges.filter((e) => !e.ghost);

/** Nodes with no other lines than readings that are no facts, at a node that has some: they hang beside it. */
function ghostsOnly(scene: Scene): ReadonlyMap<string, readonly string[]> {
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

export function placement(graph: Graph, events: PlacementEvents) {
  const places = new Map<string, Point>();
  /** Placed by a finished layout, or by hand. */
  const found = new Set<string>();
  let run: LayoutRun | null = null;
  let dragged: string | null = null;

  function write(ids: readonly string[], at: Float32Array): void {
    for (const [i, id] of ids.entries()) places.set(id, { x: at[2 * i]!, y: at[2 * i + 1]! });
    graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...(places.get(id) ?? {}) }), {
      attributes: ['x', 'y'],
    });
  }

  return {
    of: (id: string): Point => places.get(id) ?? { x: 0, y: 0 },

    /** Gives every node of a scene a place to begin with. */
    seed(scene: Scene): void {
      // Until a layout has ended nothing has its place: the same graph begins alike, whatever else was shown on the way.
      if (found.size === 0) places.clear();
      const missing = scene.nodes.filter((n) => !places.has(n.id));
      if (missing.length === 0) return;
      const neighbours = new Map<string, string[]>(scene.nodes.map((n) => [n.id, []]));
      for (const e of lines(scene)) {
        neighbours.get(e.source)?.push(e.target);
        neighbours.get(e.target)?.push(e.source);
      }
      const ids = missing.map((n) => n.id);
      const seeds = seedPositions(ids, (id) => neighbours.get(id)!.length);
      const beside = places.size > 0;
      for (const id of ids)
        places.set(id, (beside && besideNeighbours(id, neighbours.get(id)!, places)) || seeds.get(id)!);
    },

    /** Lays out the nodes that no layout has placed yet; the others stay. */
    arrange(scene: Scene): void {
      run?.stop();
      const hangers = ghostsOnly(scene);
      const laidOut = scene.nodes.filter((n) => !hangers.has(n.id));
      const ids = laidOut.map((n) => n.id);
      const hang = () => {
        for (const [id, neighbours] of hangers) {
          if (!found.has(id)) places.set(id, besideNeighbours(id, neighbours, places)!);
          found.add(id);
        }
        write([], new Float32Array());
      };
      if (ids.every((id) => found.has(id))) {
        if (run) events.running(false);
        run = null;
        hang();
        return;
      }
      const index = new Map(ids.map((id, i) => [id, i]));
      const pairs = new Set(
        lines(scene).map((e) =>
          e.source < e.target
            ? `${index.get(e.source)} ${index.get(e.target)}`
            : `${index.get(e.target)} ${index.get(e.source)}`,
        ),
      );
      const nodes = Float32Array.from(
        laidOut.flatMap((n) => [places.get(n.id)!.x, places.get(n.id)!.y, n.size]),
      );
      const edges = Uint32Array.from([...pairs].flatMap((pair) => pair.split(' ').map(Number)));
      const fixed = ids.flatMap((id, i) => (found.has(id) ? [i] : []));
      events.running(true);
      events.moving();
      let shown = fixed.length > 0 || !events.reducedMotion;
      run = runLayout(
        { nodes, edges, fixed },
        (at) => {
          if (shown) write(ids, at);
          last = at;
        },
        () => {
          if (!shown && last) write(ids, last);
          shown = true;
          for (const id of ids) found.add(id);
          hang();
          run = null;
          events.settled(ids.length - fixed.length);
          events.running(false);
        },
      );
      let last: Float32Array | null = null;
    },

    dragging: () => dragged !== null,

    /** A node can be taken to another place once the layout stands. */
    bindDrag(sigma: Sigma): void {
      sigma.on('downNode', ({ node, event }) => {
        if (run) return;
        dragged = node;
        event.preventSigmaDefault();
      });
      sigma.on('moveBody', ({ event }) => {
        if (dragged === null) return;
        const at = sigma.viewportToGraph(event);
        places.set(dragged, at);
        graph.mergeNodeAttributes(dragged, at);
        event.preventSigmaDefault();
        event.original.preventDefault();
      });
      const release = () => {
        dragged = null;
      };
      sigma.on('upNode', release);
      sigma.on('upStage', release);
    },

    stop(): void {
      run?.stop();
    },
  };
}
