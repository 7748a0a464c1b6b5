import { type LayoutInput, layout } from '../../display/layout';
import type { Point } from '../../display/seed-positions';

/** Runs the layout off the main thread; answers with positions, the last time with `done`. */

// The overlap step breaks ties with Math.random: seeded, so that the same graph gives the same picture.
let seed = 42;
Math.random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

/** At most one picture a frame is sent. */
const FRAME = 40;

export type ToWorker = { readonly input: LayoutInput } | { readonly hold: readonly [number, Point] };

const held = new Map<number, Point>();

async function run(input: LayoutInput): Promise<void> {
  for (const [node, at] of input.held ?? []) held.set(node, at);
  let last: Float32Array | null = null;
  let sent = 0;
  for (const at of layout(input, held)) {
    last = at;
    if (performance.now() - sent < FRAME) continue;
    sent = performance.now();
    self.postMessage({ at, done: false });
    // Lets messages in: somebody may hold a node.
    await new Promise((next) => setTimeout(next));
  }
  self.postMessage({ at: last ?? new Float32Array(), done: true });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('hold' in data) held.set(...(data.hold as [number, Point]));
  else void run(data.input);
};
