import type { Scene } from './scene';

/** What stands out while something is hovered or selected; null when nothing does. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export type Target =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string };

/** Edges of each node of a scene, by index; built once a scene, asked at every hover. */
export function incidence(scene: Scene): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  const add = (node: string, i: number) => {
    const list = map.get(node);
    if (list) list.push(i);
    else map.set(node, [i]);
  };
  scene.edges.forEach((e, i) => {
    add(e.source, i);
    if (e.target !== e.source) add(e.target, i);
  });
  return map;
}

/** A node with its edges and neighbours, or an edge with its two ends. */
export function focusOf(target: Target, scene: Scene, at: ReadonlyMap<string, readonly number[]>): Focus {
  const touched =
    target.kind === 'node'
      ? (at.get(target.id) ?? []).map((i) => scene.edges[i]!)
      : scene.edges.filter((e) => e.id === target.id);
  const nodes = new Set(touched.flatMap((e) => [e.source, e.target]));
  if (target.kind === 'node') nodes.add(target.id);
  return { nodes, edges: new Set(touched.map((e) => e.id)) };
}

/** All that may ask for attention. */
export interface Standing {
  readonly hovered: Target | null;
  readonly selected: Target | null;
  readonly picked: ReadonlySet<string>;
  /** Paths that are looked at. */
  readonly way: Focus | null;
}

/** What stands out: what is hovered, else the paths, else what is selected, else what is picked with the lines between. */
export function standsOut(
  { hovered, selected, picked, way }: Standing,
  scene: Scene,
  at: ReadonlyMap<string, readonly number[]>,
): Focus | null {
  if (hovered) return focusOf(hovered, scene, at);
  if (way) return way;
  if (selected) return focusOf(selected, scene, at);
  if (picked.size === 0) return null;
  const between = [...picked].flatMap((id) => (at.get(id) ?? []).map((i) => scene.edges[i]!));
  const edges = between.filter((e) => picked.has(e.source) && picked.has(e.target)).map((e) => e.id);
  return { nodes: picked, edges: new Set(edges) };
}
