import { addNear, COLUMNS, stepScore } from '../../src/extract/attribution/decode';
import type { EdgeWeights } from '../../src/extract/attribution/edge-weights';
import { CUE, nearOf, OUT } from '../../src/extract/attribution/evidence';
import type { Example } from './examples';

const NEAR = 2 + 16;
const EDGES = NEAR + 15;
const STATES = CUE + 1;

/** The weights as one vector, by the names of what may be seen. */
export class Parameters {
  readonly values: Float64Array;
  private readonly index: ReadonlyMap<string, number>;

  constructor(readonly names: readonly string[]) {
    this.index = new Map(names.map((name, i) => [name, i]));
    this.values = new Float64Array(EDGES + names.length * COLUMNS);
    this.values[0] = 0.2;
    this.values[1] = 0.2;
  }

  at(name: string): number | undefined {
    const i = this.index.get(name);
    return i === undefined ? undefined : EDGES + i * COLUMNS;
  }

  private slice = (from: number, count: number) => Array.from(this.values.subarray(from, from + count));

  /** All weights but those of the names. */
  factors(): EdgeWeights {
    return {
      links: this.values[0]!,
      cues: this.values[1]!,
      pairs: [0, 1, 2, 3].map((from) => this.slice(2 + from * 4, 4)),
      near: [0, 1, 2].map((part) => this.slice(NEAR + part * 5, 5)),
      edges: new Map(),
    };
  }

  weights(): EdgeWeights {
    return {
      ...this.factors(),
      edges: new Map(this.names.map((name) => [name, this.slice(this.at(name)!, COLUMNS)])),
    };
  }
}

const logSum = (values: readonly number[]): number => {
  const top = Math.max(...values);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log(values.reduce((sum, v) => sum + Math.exp(v - top), 0));
};

/** −ln p of the right parts (forward–backward); adds its derivative to `gradient`. */
export function loss(example: Example, parameters: Parameters, gradient: Float64Array): number {
  const { evidence, core, parts } = example;
  const { count, begins, goesOn } = evidence;
  const weights = parameters.factors();
  const columns = example.seen.map((names) => names.flatMap((name) => parameters.at(name) ?? []));
  const rows = new Float64Array((count + 1) * COLUMNS);
  columns.forEach((at, gap) => {
    for (const from of at)
      for (let j = 0; j < COLUMNS; j++) rows[gap * COLUMNS + j]! += parameters.values[from + j]!;
  });
  addNear(rows, evidence, weights);
  const chain = { evidence, core, edges: rows, weights };
  const step = new Float64Array(count * 16);
  for (let k = 0; k < count; k++)
    for (let pair = 0; pair < 16; pair++) step[k * 16 + pair] = stepScore(chain, k, pair >> 2, pair & 3);
  const forward = [[0, ...Array<number>(CUE).fill(Number.NEGATIVE_INFINITY)]];
  for (let k = 0; k < count; k++)
    forward.push(
      [0, 1, 2, 3].map((to) =>
        logSum([0, 1, 2, 3].map((from) => forward[k]![from]! + step[k * 16 + from * 4 + to]!)),
      ),
    );
  const backward: number[][] = Array.from({ length: count + 1 }, () => [0, 0, 0, 0]);
  for (let k = count - 1; k >= 0; k--)
    backward[k] = [0, 1, 2, 3].map((from) =>
      logSum([0, 1, 2, 3].map((to) => backward[k + 1]![to]! + step[k * 16 + from * 4 + to]!)),
    );
  const all = backward[0]![OUT]!;
  let right = 0;
  let before = OUT;
  for (let k = 0; k < count; k++) {
    const now = parts[k]!;
    right += step[k * 16 + before * 4 + now]!;
    for (let pair = 0; pair < STATES * STATES; pair++) {
      const [from, to] = [pair >> 2, pair & 3];
      const score = forward[k]![from]! + step[k * 16 + pair]! + backward[k + 1]![to]!;
      const surplus = Math.exp(score - all) - (from === before && to === now ? 1 : 0);
      if (!(Math.abs(surplus) > 1e-7)) continue;
      const values = from === to ? goesOn : begins;
      gradient[0]! += surplus * values[k * 4 + (to === CUE ? 0 : to)]!;
      if (to === CUE) gradient[1]! += surplus * values[k * 4 + CUE]!;
      if (from === to) continue;
      gradient[2 + pair]! += surplus;
      const spread = (part: number, column: number, near: number, factors: readonly number[]) => {
        if (part === OUT) return;
        for (const at of columns[k]!) gradient[at + column]! += surplus;
        factors.forEach((f, j) => {
          gradient[NEAR + (part - 1) * 5 + near + j]! += surplus * f;
        });
      };
      if (to !== OUT) spread(to, to - 1, 0, nearOf(evidence, k, to));
      if (from !== OUT) spread(from, from + 2, 3, nearOf(evidence, k, from).slice(0, 2));
    }
    before = now;
  }
  return all - right;
}
