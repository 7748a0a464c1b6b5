import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Disc } from '../../display/edge-geometry';
import type { Focus, Standing } from '../../display/focus';
import { wordsOnEdges } from './label-layer';
import type { Frame } from './types';

interface Marked {
  focus(): Focus | null;
  standing(): Standing;
}

/** How far outside the window a disc may be and still have lines into it, in windows. */
const OUTSIDE = 1;

/** Where everything stands now, for those who draw it once more. */
export function frameOf(sigma: Sigma, graph: Graph, marks: Marked): Frame {
  const { width, height } = sigma.getDimensions();
  const discs = new Map<string, Disc>();
  graph.forEachNode((id) => {
    const data = sigma.getNodeDisplayData(id);
    if (!data) return;
    const { x, y } = sigma.framedGraphToViewport(data);
    const near =
      Math.abs(x - width / 2) < width * (0.5 + OUTSIDE) &&
      Math.abs(y - height / 2) < height * (0.5 + OUTSIDE);
    if (near) discs.set(id, { x, y, size: sigma.scaleSize(data.size) });
  });
  const { selected, picked } = marks.standing();
  return {
    ...{ width, height, discs },
    zoom: sigma.scaleSize(1),
    edgeLabels: wordsOnEdges(sigma, graph.size),
    focus: marks.focus(),
    selected: new Set([...picked, ...(selected ? [selected.id] : [])]),
  };
}
