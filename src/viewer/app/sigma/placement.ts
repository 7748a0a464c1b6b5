import type Graph from 'graphology';
import type { Scene } from '../../display/scene';
import { besideNeighbours, type Point, seedPositions } from '../../display/seed-positions';
import { type LayoutRun, runLayout } from '../layout/run';
import { arrangements } from './arrangements';
import { ghostsOnly, lines } from './hangers';
import type { Placing } from './types';

/** Where the nodes are: remembered over filters, found by the layout, pinned by a person. */
export interface PlacementEvents {
  running(on: boolean): void;
  moving(): void;
  /** `added`: nodes that got their place now. */
  settled(added: number): void;
  readonly reducedMotion: boolean;
  /** What the page begins with. */
  readonly base: Scene;
}

export function placement(graph: Graph, events: PlacementEvents) {
  const spots = arrangements();
  let run: LayoutRun | null = null;
  /** Nodes of the running layout, in its order. */
  let running: readonly string[] = [];

  function show(): void {
    graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...spots.of(id) }), {
      attributes: ['x', 'y'],
    });
  }
  function write(ids: readonly string[], at: Float32Array, but: ReadonlySet<string>): void {
    const { places } = spots.current();
    for (const [i, id] of ids.entries())
      if (!but.has(id)) places.set(id, { x: at[2 * i]!, y: at[2 * i + 1]! });
    show();
  }

  /** Lays out the nodes that no layout has placed yet; the others stay. */
  function arrange(scene: Scene): void {
    const { found } = spots.current();
    run?.stop();
    // The first layout is that of the page as it begins; what a link shows besides comes after it.
    const first = found.size === 0 && !spots.again() && events.base.nodes.length > 0;
    if (first) layOut(events.base, () => follow(scene));
    else layOut(scene, () => {});
  }

  function follow(scene: Scene): void {
    const { places, found } = spots.current();
    for (const id of [...places.keys()]) if (!found.has(id)) places.delete(id);
    seed(scene);
    layOut(scene, () => {});
  }

  /** Lays out what has no place yet; `then` goes on before anybody is told that it is over. */
  function layOut(scene: Scene, then: () => void): void {
    const { places, found } = spots.current();
    const hangers = ghostsOnly(scene);
    const laidOut = scene.nodes.filter((n) => !hangers.has(n.id));
    const ids = laidOut.map((n) => n.id);
    const hang = () => {
      for (const [id, neighbours] of hangers) {
        if (!found.has(id)) places.set(id, besideNeighbours(id, neighbours, places)!);
        found.add(id);
      }
      show();
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
    const whole = !ids.some((id) => found.has(id));
    // The first layout knows no pins: what is not pinned stands where it would stand without them.
    const from = (id: string): Point => (whole && !spots.again() ? places.get(id)! : spots.of(id));
    const nodes = Float32Array.from(laidOut.flatMap((n) => [from(n.id).x, from(n.id).y, n.size]));
    const edges = Uint32Array.from([...pairs].flatMap((pair) => pair.split(' ').map(Number)));
    const pinned = (id: string) => id in spots.pinned();
    const fixed = whole ? [] : ids.flatMap((id, i) => (found.has(id) || pinned(id) ? [i] : []));
    const kept = new Set(fixed.map((i) => ids[i]!));
    const held =
      whole && spots.again() ? ids.flatMap((id, i) => (pinned(id) ? [[i, spots.of(id)] as const] : [])) : [];
    events.running(true);
    events.moving();
    let shown = fixed.length > 0 || !events.reducedMotion;
    let last: Float32Array | null = null;
    running = ids;
    run = runLayout(
      { nodes, edges, fixed, held },
      (at) => {
        if (shown) write(ids, at, kept);
        last = at;
      },
      () => {
        if (!shown && last) write(ids, last, kept);
        shown = true;
        const added = ids.filter((id) => !found.has(id)).length;
        for (const id of ids) found.add(id);
        hang();
        run = null;
        then();
        if (run !== null) return;
        events.settled(added);
        events.running(false);
      },
    );
  }

  function seed(scene: Scene): void {
    const { places } = spots.current();
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
  }

  return {
    of: spots.of,
    arrange,

    /** Gives every node of a scene a place to begin with. */
    seed(scene: Scene): void {
      const { places, found } = spots.current();
      // Until a layout has ended nothing has its place: the same graph begins alike, whatever else was shown on the way.
      if (found.size === 0 && !spots.again()) {
        places.clear();
        seed(events.base);
      }
      seed(scene);
    },

    /** Follows what was pinned, and which layout is to be shown. Returns true when there is another layout. */
    change(placing: Placing): boolean {
      const other = spots.change(placing);
      if (other) {
        run?.stop();
        run = null;
        events.running(false);
      }
      show();
      return other;
    },

    /** A node in somebody's hand; a running layout goes on around it. */
    hold(id: string, at: Point): void {
      spots.hold(id, at);
      const i = running.indexOf(id);
      if (run && i >= 0) run.hold(i, at);
    },

    stop(): void {
      run?.stop();
    },
  };
}
