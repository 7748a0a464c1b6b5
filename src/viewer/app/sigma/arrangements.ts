import type { Point } from '../../display/seed-positions';
import type { Placing } from './types';

/** Places by one layout; every layout that was asked for keeps its own, so that undo finds them again. */
export interface Arrangement {
  readonly places: Map<string, Point>;
  /** Placed by a finished layout. */
  readonly found: Set<string>;
}

/** Where the nodes are: by the layout, unless a person has pinned them or holds them right now. */
export function arrangements() {
  const all = new Map<number, Arrangement>();
  const hands = new Map<string, Point>();
  let placing: Placing = { pinned: {}, arrangement: 0 };
  let current: Arrangement = { places: new Map(), found: new Set() };
  all.set(0, current);
  const of = (id: string): Point =>
    hands.get(id) ?? placing.pinned[id] ?? current.places.get(id) ?? { x: 0, y: 0 };

  return {
    of,
    current: () => current,
    /** True for a layout that somebody asked for: it begins from the last picture and leaves pinned nodes alone. */
    again: () => placing.arrangement !== 0,
    pinned: () => placing.pinned,
    hold: (id: string, at: Point) => void hands.set(id, at),
    held: (): ReadonlyMap<string, Point> => hands,
    /** Returns true when another layout is to be shown. */
    change(next: Placing): boolean {
      hands.clear();
      const other = next.arrangement !== placing.arrangement;
      if (other) {
        const begun = new Map([...current.places.keys()].map((id) => [id, of(id)]));
        const known = all.get(next.arrangement);
        current = known ?? { places: begun, found: new Set() };
        all.set(next.arrangement, current);
      }
      placing = next;
      return other;
    },
  };
}
