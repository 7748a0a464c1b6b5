import { type Community, communities, rankOf } from '../../display/communities';
import { type Links, linksOf } from '../../display/links';
import { type Path, type PathLine, type Paths, passedBy, paths } from '../../display/paths';
import { GHOST } from '../../display/scene';
import { filtered, type Shown, shown } from '../../display/shown';
import { getState, type State, useStore } from './store';

/** What follows from the state, computed once for the same input. */
function once<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last || args.some((a, i) => a !== last!.args[i])) last = { args, result: compute(...args) };
    return last.result;
  };
}

const NOTHING: Shown = { nodes: [], edges: [], ghosts: [] };
const NO_GHOSTS: State['ghosts'] = [];
const ghostsOf = (s: State) => (s.address.disputed && s.ghosts) || NO_GHOSTS!;

const shownOnce = once(
  (
    graph: State['graph'],
    view: State['view'],
    ghosts: NonNullable<State['ghosts']>,
    selected: string | null,
  ) => (graph ? shown({ graph, view, ghosts, selected }) : NOTHING),
);
/** What is in the picture. */
export const shownOf = (s: State): Shown => shownOnce(s.graph, s.view, ghostsOf(s), s.address.node);
export const useShown = (): Shown => useStore(shownOf);

const filteredOnce = once(
  (graph: State['graph'], view: State['view'], ghosts: NonNullable<State['ghosts']>) =>
    graph ? filtered({ graph, view, ghosts }) : NOTHING,
);
/** What would be in the picture if nothing had been taken away by hand. */
export const filteredOf = (s: State): Shown => filteredOnce(s.graph, s.view, ghostsOf(s));

const linksOnce = once(({ edges, ghosts }: Shown): Links<PathLine> => linksOf([...edges, ...ghosts]));
export const linksIn = (picture: Shown): Links<PathLine> => linksOnce(picture);

const communitiesOnce = once((graph: State['graph']): readonly Community[] =>
  graph ? communities(graph.nodes, graph.edges) : [],
);
/** Of the whole graph, so that a filter changes no colour. */
export const communitiesOf = (s: State): readonly Community[] => communitiesOnce(s.graph);
const ranksOnce = once(rankOf);
/** Null while the colours are those of the types. */
export const ranksOf = (s: State): ReadonlyMap<string, number> | null =>
  s.view.colouring === 'community' ? ranksOnce(communitiesOf(s)) : null;

const NO_PATHS: Paths<PathLine> = { paths: [], more: false };
const pathsOnce = once(
  (picture: Shown, from: string | null, to: string | null, options: State['pathOptions']) =>
    from && to ? paths<PathLine>([...picture.edges, ...picture.ghosts], from, to, options) : NO_PATHS,
);
export const pathsOf = (s: State): Paths<PathLine> =>
  pathsOnce(shownOf(s), s.address.from, s.address.to, s.pathOptions);

const wayOnce = once((found: readonly Path<PathLine>[], at: number | null, to: string | null) => {
  if (to === null || found.length === 0) return null;
  const { nodes, keys } = passedBy(at === null ? found : found.slice(at, at + 1));
  return { nodes, edges: new Set([...keys].flatMap((key) => [key, GHOST + key])) };
});
/** What the paths that are looked at pass; null without any. */
export const wayOf = (s: State) => wayOnce(pathsOf(s).paths, s.pathAt, s.address.to);

const pickedOnce = once((picture: Shown, picked: ReadonlySet<string>) =>
  picture.nodes.filter((n) => picked.has(n.id)),
);
/** Picked entities that are in the picture. */
export const pickedOf = (s: State) => pickedOnce(shownOf(s), s.view.picked);

const idsOnce = once((picked: ReturnType<typeof pickedOf>, node: string | null) =>
  picked.length > 0 ? picked.map((n) => n.id) : node ? [node] : [],
);
/** What an action is about: what is picked, else what is selected. */
export const targetsOf = (s: State): readonly string[] =>
  idsOnce(
    pickedOf(s),
    s.address.node && shownOf(s).nodes.some((n) => n.id === s.address.node) ? s.address.node : null,
  );

/** "Lena Ortiz", "5 entities". */
export function nameOf(ids: readonly string[], s: State = getState()): string {
  if (ids.length !== 1) return `${ids.length} entities`;
  return s.graph?.nodes.find((n) => n.id === ids[0])?.name ?? '1 entity';
}
