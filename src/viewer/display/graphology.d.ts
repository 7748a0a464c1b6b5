declare module 'graphology-layout-forceatlas2/iterate' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** One step of ForceAtlas2 on matrices of 10 floats a node and 3 an edge. */
  export default function iterate(
    settings: ForceAtlas2Settings,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}

declare module 'graphology-layout-forceatlas2/defaults' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  const defaults: ForceAtlas2Settings;
  export default defaults;
}

declare module 'graphology-layout-noverlap/iterate' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';
  /** One step on a matrix of x, y, size. */
  export default function iterate(settings: NoverlapSettings, nodes: Float32Array): { converged: boolean };
}

declare module 'graphology-layout-noverlap/defaults' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';

  const defaults: NoverlapSettings;
  export default defaults;
}
