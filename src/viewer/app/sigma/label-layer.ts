import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { EdgeText, NodeText } from '../../display/choose-labels';
import type { Focus } from '../../display/focus';
import type { Palette } from '../../display/palette';
import type { Scene } from '../../display/scene';
import type { View } from '../../display/view';
import { createLabelPainter } from './draw-labels';
import { drawPins } from './draw-pins';

const LABEL_LAYER = 'text';
/** Edge labels appear by themselves when so few edges are there, and so near. */
const FEW_EDGES = 1500;
const NEAR = 0.7;
const SMALL_LABEL = 5;
/** How far outside the window a label may begin, in pixels. */
const OUTSIDE = 80;

/** True when edges have their words without being asked. */
export const wordsOnEdges = (sigma: Sigma, edges: number): boolean =>
  sigma.getCamera().ratio < NEAR && edges < FEW_EDGES;

/** A canvas of its own under the pointer's; sigma's labels do not know of each other. Returns what draws it after each render. */
export function labelLayer(sigma: Sigma, graph: Graph) {
  // `beforeLayer` works, the published type has forgotten it.
  const place = { beforeLayer: 'hoverNodes', style: { pointerEvents: 'none' } } as { style: object };
  sigma.createCanvasContext(LABEL_LAYER, place);
  sigma.resize(true);
  const canvas = sigma.getCanvases()[LABEL_LAYER]!;
  const pen = canvas.getContext('2d')!;
  const paint = createLabelPainter(pen);

  const disc = (id: string) => {
    const data = sigma.getNodeDisplayData(id);
    return data && { ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size) };
  };

  return (scene: Scene, focus: Focus | null, palette: Palette, pinned: View['pinned']): void => {
    const { width, height } = sigma.getDimensions();
    const ratio = canvas.width / width || 1;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const inView = (x: number, y: number) =>
      x > -OUTSIDE && y > -OUTSIDE && x < width + OUTSIDE && y < height + OUTSIDE;
    const nodes: NodeText[] = [];
    for (const n of scene.nodes) {
      const at = disc(n.id);
      if (!at || !inView(at.x, at.y)) continue;
      const state = graph.getNodeAttribute(n.id, 'state') as number;
      if (at.size > SMALL_LABEL || state > 0) nodes.push({ ...at, label: n.label, state });
    }
    const near = wordsOnEdges(sigma, scene.edges.length);
    const wanted = focus ? scene.edges.filter((e) => focus.edges.has(e.id)) : near ? scene.edges : [];
    const edges: EdgeText[] = [];
    for (const e of wanted) {
      const [source, target] = [disc(e.source), disc(e.target)];
      if (!source || !target || !inView((source.x + target.x) / 2, (source.y + target.y) / 2)) continue;
      const state = graph.getEdgeAttribute(e.id, 'state') as number;
      edges.push({ label: e.label, source, target, curvature: e.curvature, state });
    }
    paint(nodes, edges, palette, focus !== null, width);
    const pins = Object.keys(pinned).flatMap((id) => {
      const at = graph.hasNode(id) ? disc(id) : undefined;
      return at ? [{ ...at, faded: focus !== null && !focus.nodes.has(id) }] : [];
    });
    drawPins(pen, pins, palette);
  };
}
