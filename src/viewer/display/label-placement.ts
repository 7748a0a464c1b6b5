/** Which labels are drawn: the most important first, and none over another. */

export interface LabelBox {
  /** Middle of the text and its size, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radians. */
  readonly angle: number;
  /** Higher goes first; labels with `forced` are drawn in any case and block others. */
  readonly priority: number;
  readonly forced: boolean;
  /** When it finds no other place it may cover discs up to this radius, but no label. */
  readonly covers?: number;
  /** Where else it may stand, best first. */
  readonly others?: readonly { readonly x: number; readonly y: number }[];
}

/** A disc that no label may cover. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const CELL = 64;

/** A box as a row of circles: cheap to compare at any angle. */
function circles(box: LabelBox): Circle[] {
  const r = box.height / 2 + 1;
  const steps = Math.max(1, Math.ceil(box.width / box.height));
  const reach = Math.max(0, box.width / 2 - r);
  return Array.from({ length: steps }, (_, i) => {
    const t = steps === 1 ? 0 : (2 * i) / (steps - 1) - 1;
    return { x: box.x + Math.cos(box.angle) * reach * t, y: box.y + Math.sin(box.angle) * reach * t, r };
  });
}

/**
 * Greedy placement (point-feature labelling, Christensen et al. 1995, greedy variant): returns the chosen boxes, moved to another of their places where that was free.
 * Equal priorities keep the given order, so the same picture gets the same labels. Discs are taken for at most half a cell of the grid.
 */
export function placeLabels<B extends LabelBox>(boxes: readonly B[], obstacles: readonly Circle[] = []): B[] {
  const grid = new Map<string, Circle[]>();
  const cell = (v: number) => Math.floor(v / CELL);
  const near = (c: Circle): Circle[] => {
    const found: Circle[] = [];
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++) found.push(...(grid.get(`${cell(c.x) + i},${cell(c.y) + j}`) ?? []));
    return found;
  };
  const discs = new Set<Circle>();
  const hit = (c: Circle, covers: number) =>
    near(c).some(
      (o) => !(discs.has(o) && o.r <= covers) && (c.x - o.x) ** 2 + (c.y - o.y) ** 2 < (c.r + o.r) ** 2,
    );
  const put = (c: Circle) => {
    const key = `${cell(c.x)},${cell(c.y)}`;
    const there = grid.get(key);
    if (there) there.push(c);
    else grid.set(key, [c]);
  };
  for (const o of obstacles) {
    const disc = { ...o, r: Math.min(o.r, CELL / 2) };
    discs.add(disc);
    put(disc);
  }
  const order = [...boxes].sort((a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority);
  return order.flatMap((box) => {
    const places = [box, ...(box.others ?? []).map((place) => ({ ...box, ...place }))];
    const clear = (covers: number) => places.find((b) => !circles(b).some((c) => hit(c, covers)));
    const free = clear(0) ?? (box.covers ? clear(box.covers) : undefined);
    const placed = free ?? (box.forced ? box : null);
    if (placed === null) return [];
    circles(placed).forEach(put);
    return [placed];
  });
}
