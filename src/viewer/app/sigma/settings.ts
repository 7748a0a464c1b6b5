import type { Settings } from 'sigma/settings';
import { createEdgeProgram } from './edge-program';
import type { Fade } from './fade';
import type { IconAtlas } from './icon-atlas';
import { createNodeProgram, type Tint } from './node-program';

/** Sigma's settings; labels are drawn by our own layer. */
export const settingsFor = (
  container: HTMLElement,
  fade: Fade,
  tint: Tint,
  atlas: IconAtlas,
): Partial<Settings> => ({
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
  nodeProgramClasses: { entity: createNodeProgram(fade, tint, atlas) },
  nodeHoverProgramClasses: { entity: createNodeProgram({ amount: 0 }, tint, atlas) },
  edgeProgramClasses: { straight: createEdgeProgram(fade, 1), curved: createEdgeProgram(fade, 22) },
  defaultDrawNodeHover: () => {},
});
