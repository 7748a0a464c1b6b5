import { type Candidate, candidates, GUARD } from '../../display/expand';
import { around } from '../../display/links';
import { bring, hide, isolate, pick, pin, showAll, unpin, type View } from '../../display/view';
import { placesOf } from './canvas';
import { filteredOf, linksIn, nameOf, shownOf } from './picture';
import { change, getState, go, pathFrom, pathTo, update } from './store';

/** What a person does to the picture; each is one step of the history. */
type Ids = readonly string[];

export const hideThese = (ids: Ids): void => {
  const { node } = getState().address;
  change(`Hide ${nameOf(ids)}`, (view) => hide(view, ids));
  // What is being read would stay in the picture.
  if (node !== null && ids.includes(node)) go({ node: null });
};

export const showOnly = (ids: Ids): void => change(`Show only ${nameOf(ids)}`, (view) => isolate(view, ids));

/** The entities with all that the filters let through around them. */
export function surroundings(ids: Ids, steps: number): void {
  const kept = around(ids, linksIn(filteredOf(getState())), steps);
  const words = steps === 1 ? 'its neighbours' : `${steps} steps around`;
  change(`Show only ${nameOf(ids)} and ${words}`, (view) => isolate(view, kept));
}

/** Neighbours that could come back. */
export function missingAround(ids: Ids): Candidate[] {
  const state = getState();
  const { away, only } = state.view;
  if (away.size === 0 && only === null) return [];
  return candidates(ids, filteredOf(state), new Set(shownOf(state).nodes.map((n) => n.id)));
}

export function bringBack(ids: Ids, wanted: readonly Candidate[]): void {
  const name = `Expand ${nameOf(ids)} by ${wanted.length}`;
  change(name, (view) =>
    bring(
      view,
      wanted.map((c) => c.node.id),
    ),
  );
}

/** Brings all missing neighbours, or asks which where there are very many. */
export function expand(ids: Ids): void {
  const missing = missingAround(ids);
  if (missing.length > GUARD) update({ expanding: ids });
  else if (missing.length > 0) bringBack(ids, missing);
}

/** Picks these, and nothing else is being read. */
export function pickThese(name: string, ids: Iterable<string>): void {
  change(name, (view) => pick(view, ids));
  go({ node: null, edge: null, from: null, to: null });
}
export const togglePick = (id: string): void => {
  const { view, address } = getState();
  // The one that is being read counts as the first of several.
  const known = view.picked.size > 0 ? view.picked : new Set(address.node ? [address.node] : []);
  const next = new Set(known);
  if (!next.delete(id)) next.add(id);
  pickThese(`${next.has(id) ? 'Pick' : 'Leave out'} ${nameOf([id])}`, next);
};
export const pickNone = (): void => {
  if (getState().view.picked.size > 0) change('Pick nothing', (view) => pick(view, []));
};
export const pickRelated = (ids: Ids): void =>
  pickThese(`Pick what is related to ${nameOf(ids)}`, around(ids, linksIn(shownOf(getState())), 1));
export function pickOthers(ids: Ids): void {
  const now = new Set(ids);
  const others = shownOf(getState()).nodes.filter((n) => !now.has(n.id));
  pickThese(
    'Pick all others',
    others.map((n) => n.id),
  );
}

/** All of a kind that are in the picture. */
export const pickAll = (name: string, which: (node: { id: string; type: string }) => boolean): void =>
  pickThese(
    name,
    shownOf(getState())
      .nodes.filter(which)
      .map((n) => n.id),
  );

export const isPinned = (view: View, ids: Ids): boolean =>
  ids.length > 0 && ids.every((id) => id in view.pinned);
export function togglePin(ids: Ids): void {
  if (isPinned(getState().view, ids)) change(`Unpin ${nameOf(ids)}`, (view) => unpin(view, ids));
  else change(`Pin ${nameOf(ids)}`, (view) => pin(view, placesOf(ids)));
}
export const moveThese = (places: View['pinned']): void =>
  change(`Move ${nameOf(Object.keys(places))}`, (view) => pin(view, places));

export const everything = (): void => {
  const { away, only } = getState().view;
  if (away.size > 0 || only !== null) change('Show all again', showAll);
};

/** Numbers of layouts are never used twice: undo finds each one again. */
let arranged = 0;

/** A new layout of what is shown; what is pinned stays. */
export function arrangeAgain(): void {
  arranged = 1 + Math.max(arranged, ...getState().history.steps.map((s) => s.value.arrangement));
  change('Lay out again', (view) => ({ ...view, arrangement: arranged }));
}

export const colourBy = (colouring: View['colouring']): void =>
  change(`Colour by ${colouring}`, (view) => (view.colouring === colouring ? view : { ...view, colouring }));

/** From one entity, its end to be chosen; between two at once. */
export function findPaths(ids: Ids): void {
  const [from, to] = ids;
  if (from === undefined) return;
  pathFrom(from);
  if (to !== undefined) pathTo(to);
}
