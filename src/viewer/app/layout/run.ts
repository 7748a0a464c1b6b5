import type { LayoutInput } from '../../display/layout';
import type { Point } from '../../display/seed-positions';
import type { ToWorker } from './worker';

export interface LayoutRun {
  /** Holds a node, by index, at a place; the others go on around it. */
  hold(node: number, at: Point): void;
  stop(): void;
}

/** Starts the layout in its worker. `place` gets x, y of all nodes, flat, at most once a frame; `done` comes after the last. */
export function runLayout(
  input: LayoutInput,
  place: (at: Float32Array) => void,
  done: () => void,
): LayoutRun {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let latest: { at: Float32Array; done: boolean } | null = null;
  let frame = 0;
  const draw = () => {
    frame = 0;
    if (!latest) return;
    place(latest.at);
    if (!latest.done) return;
    worker.terminate();
    done();
  };
  worker.onmessage = ({ data }: MessageEvent<{ at: Float32Array; done: boolean }>) => {
    latest = data;
    // A hidden tab gets no frames, the last picture must arrive all the same.
    if (data.done && document.hidden) return draw();
    frame ||= requestAnimationFrame(draw);
  };
  const send = (message: ToWorker) => worker.postMessage(message);
  send({ input });
  return {
    hold: (node, at) => send({ hold: [node, at] }),
    stop() {
      cancelAnimationFrame(frame);
      worker.terminate();
      latest = null;
    },
  };
}
