import type { GhostEdge, GraphEdge, GraphView, VocabularyView } from '../../server/api';
import { communityColour } from './communities';
import { curvatures } from './curvature';
import { type Palette, quadColour } from './palette';
import { type ShownInput, shown } from './shown';
import { edgeLabel, ghostWord } from './words';

/** What is drawn, in the order of drawing; free of any renderer. */
export interface SceneNode {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly colour: string;
  /** Radius in pixels at the first zoom level. */
  readonly size: number;
}

export interface SceneEdge {
  /** Key in the scene: that of the graph, with `ghost:` before it for readings that are not facts. */
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly colour: string;
  readonly width: number;
  readonly curvature: number;
  readonly dashed: boolean;
  readonly arrow: boolean;
  readonly ghost: boolean;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export const GHOST = 'ghost:';

/** Radius by mentions: doubling the mentions adds the same step, so that one giant does not dwarf the rest. */
export const nodeSize = (mentions: number): number =>
  Math.min(26, 8.5 + 3 * Math.log2(Math.max(1, mentions)));

/** The more there is, the smaller each one: a thousand discs share the window of a hundred. By the whole graph, so that filters change no size. */
export const sizeScale = (order: number): number =>
  Math.min(1.1, Math.max(0.28, Math.sqrt(110 / Math.max(1, order))));

/** Width by the number of distinct sources. */
export const edgeWidth = (sources: number): number => Math.min(5, 1.8 + 0.7 * (Math.max(1, sources) - 1));

export interface SceneInput extends ShownInput {
  readonly graph: GraphView;
  readonly vocabulary: VocabularyView;
  readonly palette: Palette;
  /** Rank of the community of each entity, where that gives the colours. */
  readonly communities?: ReadonlyMap<string, number> | null;
}

/** What is shown, with everything that the renderer has to know. */
export function scene(input: SceneInput): Scene {
  const { graph: whole, vocabulary, palette, communities } = input;
  const seen = shown(input);
  const entity = new Map(vocabulary.entityTypes.map((t) => [t.type, t]));
  const relation = new Map(vocabulary.relationTypes.map((t) => [t.type, t]));
  const scale = sizeScale(whole.nodes.length);
  const nodes = seen.nodes.map((n) => ({
    id: n.id,
    label: n.name,
    type: n.type,
    colour: communities
      ? communityColour(communities.get(n.id))
      : (entity.get(n.type)?.colour ?? palette.faint),
    size: nodeSize(n.mentions) * scale,
  }));
  const flat: Omit<SceneEdge, 'curvature'>[] = [
    ...seen.edges.map((e) => plainEdge(e, relation.get(e.type)?.quad ?? null)),
    ...seen.ghosts.map((g) => ghostEdge(g)),
  ];
  const bends = curvatures(flat);
  return { nodes, edges: flat.map((e, i) => ({ ...e, curvature: bends[i]! })) };

  function plainEdge(e: GraphEdge, quad: string | null): Omit<SceneEdge, 'curvature'> {
    const { key, source, target } = e;
    const arrow = relation.get(e.type)?.symmetric !== true;
    const colour = quadColour(quad, palette);
    const width = edgeWidth(e.sources) * scale;
    return {
      id: key,
      key,
      source,
      target,
      label: edgeLabel(e, relation.get(e.type)?.group),
      colour,
      width,
      dashed: e.hedged,
      arrow,
      ghost: false,
    };
  }

  function ghostEdge(g: GhostEdge): Omit<SceneEdge, 'curvature'> {
    const { key, source, target } = g;
    const label = `${edgeLabel(g, relation.get(g.type)?.group)} · ${ghostWord(g)}`;
    const colour = palette.ghost;
    return {
      id: GHOST + key,
      key,
      source,
      target,
      label,
      colour,
      width: 1.2,
      dashed: true,
      arrow: true,
      ghost: true,
    };
  }
}
