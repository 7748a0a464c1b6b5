import { type LayoutInput, layout } from '../../display/layout';

/** Runs the layout off the main thread; answers with positions, the last time with `done`. */

// The overlap step breaks ties with Math.random: seeded, so that the same graph gives the same picture.
let seed = 42;
Math.random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

/** At most one picture a frame is sent. */
const FRAME = 40;

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  let last: Float32Array | null = null;
  let sent = 0;
  for (const at of layout(data)) {
    last = at;
    if (performance.now() - sent < FRAME) continue;
    sent = performance.now();
    self.postMessage({ at, done: false });
  }
  self.postMessage({ at: last ?? new Float32Array(), done: true });
};
