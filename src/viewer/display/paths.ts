/** Ways from one entity to another along the lines of a graph. */

export interface PathLine {
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

export interface PathOptions {
  /** Types of lines that are not followed. */
  readonly without: ReadonlySet<string>;
  /** Follow lines only from their subject to their object. */
  readonly directed: boolean;
  /** Not the shortest only, but all up to `LONGEST` steps. */
  readonly all: boolean;
}

/** From one entity to the next, with all lines that lead there. */
export interface PathStep<L extends PathLine> {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly L[];
}
export type Path<L extends PathLine> = readonly PathStep<L>[];

export interface Paths<L extends PathLine> {
  readonly paths: readonly Path<L>[];
  /** There are more than are listed. */
  readonly more: boolean;
}

/** Steps of the longest path that `all` lists. */
export const LONGEST = 4;
/** Paths that are listed at most. */
export const MOST = 100;
/** Entities that a search may step on: then it says `more`. */
const EFFORT = 200_000;

type Ways<L extends PathLine> = ReadonlyMap<string, readonly PathStep<L>[]>;

/** Steps from each entity, those with most lines first. */
function waysOf<L extends PathLine>(lines: readonly L[], { without, directed }: PathOptions): Ways<L> {
  const steps = new Map<string, Map<string, { from: string; to: string; lines: L[] }>>();
  const add = (from: string, to: string, line: L) => {
    const there = steps.get(from) ?? new Map<string, { from: string; to: string; lines: L[] }>();
    steps.set(from, there);
    const step = there.get(to);
    if (step) step.lines.push(line);
    else there.set(to, { from, to, lines: [line] });
  };
  for (const line of lines) {
    if (without.has(line.type) || line.source === line.target) continue;
    add(line.source, line.target, line);
    if (!directed) add(line.target, line.source, line);
  }
  const best = (a: PathStep<L>, b: PathStep<L>) => b.lines.length - a.lines.length || (a.to < b.to ? -1 : 1);
  return new Map([...steps].map(([id, there]) => [id, [...there.values()].sort(best)]));
}

/** Steps from each entity to `to`, by breadth-first search against the way. */
function distances(ways: Ways<PathLine>, to: string): ReadonlyMap<string, number> {
  const back = new Map<string, string[]>();
  for (const steps of ways.values())
    for (const s of steps) {
      const known = back.get(s.to);
      if (known) known.push(s.from);
      else back.set(s.to, [s.from]);
    }
  const far = new Map([[to, 0]]);
  const queue = [to];
  for (const id of queue)
    for (const before of back.get(id) ?? [])
      if (!far.has(before)) {
        far.set(before, far.get(id)! + 1);
        queue.push(before);
      }
  return far;
}

/** Paths from `from` to `to` that pass no entity twice: the shortest ones, or all up to `LONGEST` steps; shorter ones first. */
export function paths<L extends PathLine>(
  lines: readonly L[],
  from: string,
  to: string,
  options: PathOptions,
): Paths<L> {
  const ways = waysOf(lines, options);
  const far = distances(ways, to);
  const shortest = far.get(from);
  if (shortest === undefined || from === to) return { paths: [], more: false };
  const found: Path<L>[] = [];
  let effort = 0;
  let more = false;
  const walk = (
    trail: readonly PathStep<L>[],
    at: string,
    passed: ReadonlySet<string>,
    left: number,
  ): void => {
    if (more) return;
    if (left === 0) {
      if (found.length < MOST) found.push(trail);
      else more = true;
      return;
    }
    for (const step of ways.get(at) ?? []) {
      const rest = far.get(step.to);
      if (rest === undefined || rest > left - 1 || passed.has(step.to)) continue;
      // The end is reached with the last step only.
      if (step.to === to && left > 1) continue;
      if (++effort > EFFORT) more = true;
      if (more) return;
      walk([...trail, step], step.to, new Set(passed).add(step.to), left - 1);
    }
  };
  const longest = options.all ? Math.max(LONGEST, shortest) : shortest;
  for (let length = shortest; length <= longest && !more; length++) walk([], from, new Set([from]), length);
  return { paths: found, more };
}

/** What all these paths pass. */
export const passedBy = (all: readonly Path<PathLine>[]) => ({
  nodes: new Set(all.flatMap((path) => path.flatMap((s) => [s.from, s.to]))),
  keys: new Set(all.flatMap((path) => path.flatMap((s) => s.lines.map((l) => l.key)))),
});
