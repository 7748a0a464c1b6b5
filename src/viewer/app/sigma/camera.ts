import type Graph from 'graphology';
import type Sigma from 'sigma';
import type { Sight } from '../../display/camera-address';
import type { Target } from '../../display/focus';

/** How near the rim, in pixels, a selection is taken for outside. */
const RIM = 30;

/** Moves the window over the picture. */
export function cameraOf(sigma: Sigma, graph: Graph, reducedMotion: boolean) {
  // Not 0: sigma divides by it.
  const duration = reducedMotion ? 1 : 250;
  const sight = (): Sight => {
    const { width, height } = sigma.getDimensions();
    const middle = sigma.viewportToGraph({ x: width / 2, y: height / 2 });
    const rim = sigma.viewportToGraph({ x: width / 2 + Math.min(width, height) / 2, y: height / 2 });
    return { ...middle, span: 2 * Math.abs(rim.x - middle.x) };
  };
  return {
    sight(): Sight & { whole: boolean } {
      const { x, y, ratio } = sigma.getCamera().getState();
      return { ...sight(), whole: x === 0.5 && y === 0.5 && ratio === 1 };
    },
    lookAt({ x, y, span }: Sight): void {
      const camera = sigma.getCamera();
      const middle = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }));
      camera.setState({ ...middle, ratio: (camera.ratio * span) / sight().span });
    },
    fit(): void {
      sigma.setCustomBBox(null);
      sigma.refresh();
      sigma.setCustomBBox(sigma.getBBox());
      void sigma.getCamera().animatedReset({ duration });
    },
    zoom(direction: 'in' | 'out'): void {
      const camera = sigma.getCamera();
      void (direction === 'in' ? camera.animatedZoom({ duration }) : camera.animatedUnzoom({ duration }));
    },
    /** Brings a selection into view when it is not, without changing the zoom. */
    reveal(target: Target): void {
      const ids =
        target.kind === 'node' ? [target.id] : graph.hasEdge(target.id) ? graph.extremities(target.id) : [];
      const seen = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
      if (seen.length === 0) return;
      const { width, height } = sigma.getDimensions();
      const outside = seen.some((d) => {
        const { x, y } = sigma.framedGraphToViewport(d);
        return x < RIM || y < RIM || x > width - RIM || y > height - RIM;
      });
      if (!outside) return;
      const x = seen.reduce((sum, d) => sum + d.x, 0) / seen.length;
      const y = seen.reduce((sum, d) => sum + d.y, 0) / seen.length;
      void sigma.getCamera().animate({ x, y }, { duration });
    },
  };
}
