import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import { type Focus, focusOf, incidence, type Target } from '../../display/focus';
import type { Palette } from '../../display/palette';
import type { Scene } from '../../display/scene';
import { createEdgeProgram } from './edge-program';
import { type Fade, STATE } from './fade';
import type { IconAtlas } from './icon-atlas';
import { labelLayer } from './label-layer';
import { createNodeProgram, type Tint } from './node-program';
import { placement } from './placement';

/**
 * The only door to sigma 3: everything that knows its programs, settings and events is in this folder, so that another version or
 * another renderer is a swap.
 */
export interface Renderer {
  /** Shows this scene; places that nodes have are kept, new ones are laid out. */
  setScene(scene: Scene, p: Palette): void;
  /** What stands out until something else is hovered. */
  select(target: Target | null): void;
  fit(): void;
  zoom(direction: 'in' | 'out'): void;
  kill(): void;
}

export interface RendererEvents {
  onSelect(target: Target | null): void;
  onHover(target: Target | null): void;
  onLayout(running: boolean): void;
}

export interface RendererOptions extends RendererEvents {
  readonly atlas: IconAtlas;
  /** Name of the icon for an entity type. */
  readonly iconOf: (type: string) => string;
  readonly reducedMotion: boolean;
}

/** Side of a square window in pixels in which discs have their full size. */
const FULL_SIDE = 700;

/** When a filter lets more nodes than this in at once, the window shows them all. */
const MANY = 5;

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];

/** Draws into `container`, which has a size. Throws where WebGL is missing. */
export function createRenderer(
  container: HTMLElement,
  first: Scene,
  p: Palette,
  options: RendererOptions,
): Renderer {
  const graph = new MultiDirectedGraph();
  const fade: Fade = { amount: 0 };
  const tint: Tint = { surface: rgb(p.surface), accent: rgb(p.accent) };
  let scene = first;
  let palette = p;
  let touching = incidence(scene);
  let selected: Target | null = null;
  let hovered: Target | null = null;
  let focus: Focus | null = null;
  let framed = false;
  // In a small window the discs are smaller too.
  const shrink = Math.min(
    1,
    Math.max(0.55, Math.sqrt(container.clientWidth * container.clientHeight) / FULL_SIDE),
  );

  const settings: Partial<Settings> = {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    renderLabels: false,
    renderEdgeLabels: false,
    // Room for the labels at the rim.
    stagePadding: Math.min(56, container.clientWidth * 0.07),
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    defaultNodeType: 'entity',
    defaultEdgeType: 'straight',
    nodeProgramClasses: { entity: createNodeProgram(fade, tint, options.atlas) },
    nodeHoverProgramClasses: { entity: createNodeProgram({ amount: 0 }, tint, options.atlas) },
    edgeProgramClasses: { straight: createEdgeProgram(fade, 1), curved: createEdgeProgram(fade, 22) },
    defaultDrawNodeHover: () => {},
  };
  const sigma = new Sigma(graph, container, settings);
  const drawLabels = labelLayer(sigma, graph);

  const places = placement(graph, {
    running: options.onLayout,
    reducedMotion: options.reducedMotion,
    settled: (added) => {
      // From the first layout on the frame stands still: hiding a node, or showing one, moves no other.
      sigma.refresh();
      if (!framed || added > MANY) sigma.setCustomBBox(sigma.getBBox());
      framed = true;
      sigma.once('afterRender', () => selected && reveal(selected));
    },
    moving: () => {
      if (framed) return;
      sigma.setCustomBBox(null);
    },
  });

  function write(next: Scene): void {
    scene = next;
    touching = incidence(scene);
    const nodes = new Map(scene.nodes.map((n) => [n.id, n]));
    const edges = new Map(scene.edges.map((e) => [e.id, e]));
    for (const id of graph.edges()) if (!edges.has(id)) graph.dropEdge(id);
    for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
    places.seed(scene);
    for (const n of scene.nodes) {
      const look = {
        label: n.label,
        color: n.colour,
        size: n.size * shrink,
        icon: options.atlas.index(options.iconOf(n.type)),
      };
      if (graph.hasNode(n.id)) graph.mergeNodeAttributes(n.id, look);
      else graph.addNode(n.id, { ...look, ...places.of(n.id), type: 'entity', state: STATE.plain });
    }
    for (const e of scene.edges) {
      const look = {
        ...{
          label: e.label,
          color: e.colour,
          size: e.width,
          curvature: e.curvature,
          dashed: e.dashed,
          arrow: e.arrow,
        },
        type: e.curvature === 0 && e.source !== e.target ? 'straight' : 'curved',
      };
      if (graph.hasEdge(e.id)) graph.mergeEdgeAttributes(e.id, look);
      else graph.addEdgeWithKey(e.id, e.source, e.target, { ...look, state: STATE.plain });
    }
    highlight();
    places.arrange(scene);
  }

  /** Marks what stands out; only what changes is touched, the rest fades by one uniform. */
  function highlight(): void {
    const target = hovered ?? selected;
    const there = (t: Target | null): Target | null =>
      t && (t.kind === 'node' ? graph.hasNode(t.id) : graph.hasEdge(t.id)) ? t : null;
    const old = focus;
    const kept = there(target);
    focus = kept && focusOf(kept, scene, touching);
    const picked = there(selected);
    const stateOf = (kind: Target['kind'], id: string, inside: boolean): number =>
      (picked?.kind === kind && picked.id === id) || (kept?.kind === kind && kept.id === id)
        ? STATE.selected
        : inside
          ? STATE.focus
          : STATE.plain;
    const touched = {
      nodes: new Set([...(old?.nodes ?? []), ...(focus?.nodes ?? [])]),
      edges: new Set([...(old?.edges ?? []), ...(focus?.edges ?? [])]),
    };
    if (marked) (marked.kind === 'node' ? touched.nodes : touched.edges).add(marked.id);
    if (picked) (picked.kind === 'node' ? touched.nodes : touched.edges).add(picked.id);
    marked = picked;
    for (const id of touched.nodes)
      if (graph.hasNode(id)) set('node', id, stateOf('node', id, focus?.nodes.has(id) ?? false));
    for (const id of touched.edges)
      if (graph.hasEdge(id)) set('edge', id, stateOf('edge', id, focus?.edges.has(id) ?? false));
    fade.amount = focus ? 1 : 0;
    sigma.scheduleRender();
  }
  let marked: Target | null = null;

  function set(kind: Target['kind'], id: string, state: number): void {
    if (kind === 'node') {
      if (graph.getNodeAttribute(id, 'state') !== state) graph.setNodeAttribute(id, 'state', state);
    } else if (graph.getEdgeAttribute(id, 'state') !== state) graph.setEdgeAttribute(id, 'state', state);
  }

  sigma.on('afterRender', () => drawLabels(scene, focus, palette));
  const hover = (target: Target | null) => {
    if (places.dragging()) return;
    hovered = target;
    container.style.cursor = target ? 'pointer' : '';
    highlight();
    options.onHover(target);
  };
  sigma.on('enterNode', ({ node }) => hover({ kind: 'node', id: node }));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('enterEdge', ({ edge }) => hover({ kind: 'edge', id: edge }));
  sigma.on('leaveEdge', () => hover(null));
  sigma.on('clickNode', ({ node }) => options.onSelect({ kind: 'node', id: node }));
  sigma.on('clickEdge', ({ edge }) => options.onSelect({ kind: 'edge', id: edge }));
  sigma.on('clickStage', () => options.onSelect(null));
  places.bindDrag(sigma);
  write(first);

  // Not 0: sigma divides by it.
  const duration = options.reducedMotion ? 1 : 250;
  return {
    setScene(next, nextPalette) {
      if (next === scene && nextPalette === palette) return;
      palette = nextPalette;
      tint.surface = rgb(palette.surface);
      tint.accent = rgb(palette.accent);
      hovered = null;
      write(next);
    },
    select(target) {
      const changed = target?.kind !== selected?.kind || target?.id !== selected?.id;
      selected = target;
      highlight();
      if (target && changed && framed) reveal(target);
    },
    fit() {
      sigma.setCustomBBox(null);
      sigma.refresh();
      sigma.setCustomBBox(sigma.getBBox());
      void sigma.getCamera().animatedReset({ duration });
    },
    zoom(direction) {
      const camera = sigma.getCamera();
      void (direction === 'in' ? camera.animatedZoom({ duration }) : camera.animatedUnzoom({ duration }));
    },
    kill() {
      places.stop();
      sigma.kill();
    },
  };

  /** Brings a selection into view when it is not, without changing the zoom. */
  function reveal(target: Target): void {
    const ids =
      target.kind === 'node' ? [target.id] : graph.hasEdge(target.id) ? graph.extremities(target.id) : [];
    const seen = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
    if (seen.length === 0) return;
    const { width, height } = sigma.getDimensions();
    const outside = seen.some((d) => {
      const { x, y } = sigma.framedGraphToViewport(d);
      return x < 30 || y < 30 || x > width - 30 || y > height - 30;
    });
    if (!outside) return;
    const x = seen.reduce((sum, d) => sum + d.x, 0) / seen.length;
    const y = seen.reduce((sum, d) => sum + d.y, 0) / seen.length;
    void sigma.getCamera().animate({ x, y }, { duration });
  }
}
