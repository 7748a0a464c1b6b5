import type Graph from 'graphology';
import type Sigma from 'sigma';
import { type Focus, incidence, type Standing, standsOut, type Target } from '../../display/focus';
import type { Scene } from '../../display/scene';
import { type Fade, STATE } from './fade';

const NOTHING: Standing = { hovered: null, selected: null, picked: new Set(), way: null };
/** So many changed marks are written in one pass. */
const AT_ONCE = 200;

/** Marks what stands out; only what changes is touched, the rest fades by one uniform. */
export function highlighter(sigma: Sigma, graph: Graph, fade: Fade) {
  let scene: Scene = { nodes: [], edges: [] };
  let touching = incidence(scene);
  let standing = NOTHING;
  let focus: Focus | null = null;
  /** Strongly marked the last time. */
  let strong: readonly Target[] = [];

  const has = (t: Target): boolean => (t.kind === 'node' ? graph.hasNode(t.id) : graph.hasEdge(t.id));
  const there = (t: Target | null): Target | null => (t && has(t) ? t : null);
  const set = ({ kind, id }: Target, state: number): void => {
    if (kind === 'node') {
      if (graph.getNodeAttribute(id, 'state') !== state) graph.setNodeAttribute(id, 'state', state);
    } else if (graph.getEdgeAttribute(id, 'state') !== state) graph.setEdgeAttribute(id, 'state', state);
  };

  function apply(): void {
    const old = focus;
    const seen = {
      ...standing,
      hovered: there(standing.hovered),
      selected: there(standing.selected),
    };
    focus = standsOut(seen, scene, touching);
    const now = [seen.hovered, seen.selected].filter((t): t is Target => t !== null);
    const isStrong = (t: Target) => now.some((s) => s.kind === t.kind && s.id === t.id);
    const touched: Target[] = [
      ...[...new Set([...(old?.nodes ?? []), ...(focus?.nodes ?? [])])].map(
        (id) => ({ kind: 'node', id }) as const,
      ),
      ...[...new Set([...(old?.edges ?? []), ...(focus?.edges ?? [])])].map(
        (id) => ({ kind: 'edge', id }) as const,
      ),
      ...strong,
      ...now,
    ];
    strong = now;
    for (const t of touched) {
      if (!has(t)) continue;
      const inside = (t.kind === 'node' ? focus?.nodes : focus?.edges)?.has(t.id) ?? false;
      set(t, isStrong(t) ? STATE.selected : inside ? STATE.focus : STATE.plain);
    }
    fade.amount = focus ? 1 : 0;
    sigma.scheduleRender();
  }

  /** The rings of picked nodes. */
  function ring(): void {
    const { picked } = standing;
    const wrong = graph.filterNodes((id, { picked: ringed }) => Boolean(ringed) !== picked.has(id));
    if (wrong.length > AT_ONCE)
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, picked: picked.has(id) }), {
        attributes: ['picked'],
      });
    else for (const id of wrong) graph.setNodeAttribute(id, 'picked', picked.has(id));
  }

  return {
    focus: () => focus,
    standing: () => standing,
    /** After the graph was written. */
    scene(next: Scene): void {
      scene = next;
      touching = incidence(scene);
      ring();
      apply();
    },
    set(change: Partial<Standing>): void {
      const rings = change.picked !== undefined && change.picked !== standing.picked;
      standing = { ...standing, ...change };
      if (rings) ring();
      apply();
    },
  };
}
