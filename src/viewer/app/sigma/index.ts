import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Target } from '../../display/focus';
import type { Palette } from '../../display/palette';
import type { Scene } from '../../display/scene';
import { cameraOf } from './camera';
import { bindDrag } from './drag';
import type { Fade } from './fade';
import { frameOf } from './frame';
import { highlighter } from './highlight';
import { labelLayer } from './label-layer';
import type { Tint } from './node-program';
import { placement } from './placement';
import { settingsFor } from './settings';
import { spotsOf } from './spots';
import type { Placing, Renderer, RendererOptions } from './types';
import { dropGone, writeScene } from './write-scene';

export type { Marks, Placing, Renderer, RendererEvents, RendererOptions } from './types';

/** Side of a square window in pixels in which discs have their full size. */
const FULL_SIDE = 700;

/** When a filter lets more nodes than this in at once, the window shows them all. */
const MANY = 5;

/** Milliseconds after which a window that does not move any more rests. */
const REST = 200;

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];

const modified = (event: { original: MouseEvent | TouchEvent }): boolean =>
  event.original.ctrlKey || event.original.metaKey;

/**
 * The only door to sigma 3: everything that knows its programs, settings and events is in this folder, so that another version or
 * another renderer is a swap. Draws into `container`, which has a size. Throws where WebGL is missing.
 */
export function createRenderer(
  container: HTMLElement,
  first: Scene,
  p: Palette,
  start: Placing,
  options: RendererOptions,
): Renderer {
  const graph = new MultiDirectedGraph();
  const fade: Fade = { amount: 0 };
  const tint: Tint = { surface: rgb(p.surface), accent: rgb(p.accent) };
  let scene = first;
  let palette = p;
  let placing = start;
  let framed = false;
  /** The frame of each layout, for when undo brings one back. */
  const frames = new Map<number, ReturnType<Sigma['getBBox']>>();
  // In a small window the discs are smaller too.
  const shrink = Math.min(
    1,
    Math.max(0.55, Math.sqrt(container.clientWidth * container.clientHeight) / FULL_SIDE),
  );
  const sigma = new Sigma(graph, container, settingsFor(container, fade, tint, options.atlas));
  // Tables and timeline take room from the canvas, the window stays as it is.
  const resized = new ResizeObserver(() => sigma.scheduleRefresh());
  resized.observe(container);
  const drawLabels = labelLayer(sigma, graph);
  const camera = cameraOf(sigma, graph, options.reducedMotion);
  const spots = spotsOf(sigma, graph);
  const marks = highlighter(sigma, graph, fade);

  const places = placement(graph, {
    running: options.onLayout,
    reducedMotion: options.reducedMotion,
    base: options.base,
    settled: (added) => {
      // From the first layout on the frame stands still: hiding a node, or showing one, moves no other.
      sigma.refresh();
      if (!framed || added > MANY) sigma.setCustomBBox(sigma.getBBox());
      const first = !framed;
      framed = true;
      frames.set(placing.arrangement, sigma.getCustomBBox() ?? sigma.getBBox());
      const sight = first ? options.sightAtFirst() : null;
      if (sight) {
        camera.lookAt(sight);
        return;
      }
      sigma.once('afterRender', () => {
        const { selected } = marks.standing();
        if (selected) camera.reveal(selected);
      });
    },
    moving: () => {
      if (framed) return;
      sigma.setCustomBBox(null);
    },
  });

  function write(next: Scene): void {
    scene = next;
    dropGone(graph, scene);
    places.seed(scene);
    const icon = (type: string) => options.atlas.index(options.iconOf(type));
    writeScene(graph, scene, { icon, shrink, place: places.of });
    marks.scene(scene);
    places.arrange(scene);
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on('updated', () => {
    clearTimeout(resting);
    resting = setTimeout(options.onSight, REST);
  });
  const dragging = bindDrag(sigma, graph, {
    group: (id) => (marks.standing().picked.has(id) ? marks.standing().picked : [id]),
    place: places.of,
    hold: places.hold,
    dropped: options.onMove,
  });
  const hover = (target: Target | null) => {
    if (dragging()) return;
    container.style.cursor = target ? 'pointer' : '';
    marks.set({ hovered: target });
    options.onHover(target);
  };
  sigma.on('afterRender', () => drawLabels(scene, marks.focus(), palette, placing.pinned));
  sigma.on('enterNode', ({ node }) => hover({ kind: 'node', id: node }));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('enterEdge', ({ edge }) => hover({ kind: 'edge', id: edge }));
  sigma.on('leaveEdge', () => hover(null));
  sigma.on('clickNode', ({ node, event }) => options.onSelect({ kind: 'node', id: node }, modified(event)));
  sigma.on('clickEdge', ({ edge, event }) => options.onSelect({ kind: 'edge', id: edge }, modified(event)));
  sigma.on('clickStage', ({ event }) => options.onSelect(null, modified(event)));
  places.change(start);
  write(first);

  return {
    setScene(next, nextPalette, nextPlacing) {
      const same = next === scene && nextPalette === palette;
      if (same && nextPlacing === placing) return;
      const placed = nextPlacing.pinned === placing.pinned && nextPlacing.arrangement === placing.arrangement;
      placing = nextPlacing;
      const other = !placed && places.change(placing);
      if (same && !other) return;
      palette = nextPalette;
      tint.surface = rgb(palette.surface);
      tint.accent = rgb(palette.accent);
      marks.set({ hovered: null });
      write(next);
      const frame = frames.get(placing.arrangement);
      if (other && frame) sigma.setCustomBBox(frame).refresh();
    },
    select(target) {
      const { selected } = marks.standing();
      const changed = target?.kind !== selected?.kind || target?.id !== selected?.id;
      marks.set({ selected: target });
      if (target && changed && framed) camera.reveal(target);
    },
    mark: (next) => marks.set(next),
    at: spots.at,
    within: spots.within,
    places: (ids) => Object.fromEntries([...ids].map((id) => [id, places.of(id)])),
    sight: () => (framed ? camera.sight() : null),
    lookAt(sight) {
      if (framed) camera.lookAt(sight);
      return framed;
    },
    frame: () => (framed ? frameOf(sigma, graph, marks) : null),
    fit: camera.fit,
    zoom: camera.zoom,
    kill() {
      clearTimeout(resting);
      places.stop();
      resized.disconnect();
      sigma.kill();
    },
  };
}
