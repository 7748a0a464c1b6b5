import type { EdgeWeights } from '../../src/extract/attribution/edge-weights';
import type { Example } from './examples';
import { loss, Parameters } from './model';

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly batch: number;
  /** Weight decay. */
  readonly decay: number;
  /** A name is kept when it is seen at so many right edges. */
  readonly seenAtLeast: number;
}
export const DEFAULTS: FitOptions = { epochs: 5, rate: 0.02, batch: 32, decay: 1e-4, seenAtLeast: 30 };

/** A generator with a fixed seed (mulberry32), so that a fit can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function namesOf(examples: readonly Example[], least: number): string[] {
  const count = new Map<string, number>();
  for (const { seen, parts } of examples)
    seen.forEach((names, gap) => {
      if ((parts[gap - 1] ?? 0) === (parts[gap] ?? 0)) return;
      for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
    });
  return [...count]
    .filter(([, n]) => n >= least)
    .map(([name]) => name)
    .sort();
}

/** Maximum conditional likelihood with weight decay, by Adam (Kingma & Ba 2015) with a rate that falls to nothing. */
export function fitWeights(
  examples: readonly Example[],
  told: (epoch: number, loss: number) => void,
  options: FitOptions = DEFAULTS,
): EdgeWeights {
  const { epochs, rate, batch, decay, seenAtLeast } = options;
  const parameters = new Parameters(namesOf(examples, seenAtLeast));
  const { values } = parameters;
  const [mean, square] = [new Float64Array(values.length), new Float64Array(values.length)];
  const random = seeded(7);
  const order = [...examples];
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let sum = 0;
    for (let from = 0; from < order.length; from += batch) {
      const some = order.slice(from, from + batch);
      const gradient = new Float64Array(values.length);
      for (const example of some) sum += loss(example, parameters, gradient);
      step++;
      for (let i = 0; i < values.length; i++) {
        const slope = gradient[i]! / some.length + (i < 2 ? 0 : decay * values[i]!);
        mean[i] = 0.9 * mean[i]! + 0.1 * slope;
        square[i] = 0.999 * square[i]! + 0.001 * slope * slope;
        const size = Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8;
        values[i]! -= (rate * (1 - epoch / epochs) * (mean[i]! / (1 - 0.9 ** step))) / size;
      }
    }
    told(epoch, sum / order.length);
  }
  return parameters.weights();
}
