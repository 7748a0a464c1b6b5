import { useSyncExternalStore } from 'react';
import type {
  AbilitiesView,
  ArticleEntry,
  DecisionsView,
  GhostEdge,
  GraphView,
  VocabularyView,
} from '../../../server/api';
import { type Address, fromHash, toHash } from '../../display/address';
import { done, type Effect, effectsTo, type History, historyOf, moved, present } from '../../display/history';
import type { PathOptions } from '../../display/paths';
import { initialView, type View } from '../../display/view';
import { ApiError, getArticles, getDisputed, getGraph, getVocabulary } from './client';
import { getAbilities, getDecisions } from './client-writing';
import type { Adding, Curating, Notice } from './curation';
import { NO_QUERY, type QueryState } from './query-state';

/** The whole state of the page, in one place; components read parts of it with `useStore`. */
export interface State {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: string | null;
  readonly vocabulary: VocabularyView | null;
  readonly graph: GraphView | null;
  /** Null until they were asked for. */
  readonly ghosts: readonly GhostEdge[] | null;
  readonly articles: readonly ArticleEntry[] | null;
  /** The present step of the history. */
  readonly view: View;
  readonly history: History<View>;
  readonly address: Address;
  readonly layingOut: boolean;
  /** How several are picked with the next drag over the canvas; null: the drag moves the window. */
  readonly tool: 'lasso' | 'rectangle' | null;
  /** Entities with so many neighbours that a dialog asks which are to come. */
  readonly expanding: readonly string[] | null;
  readonly pathOptions: PathOptions;
  /** The path that alone stands out; null: all of them. */
  readonly pathAt: number | null;
  /** The pane for queries: what stands in it and what came of it. */
  readonly query: QueryState;
  /** What the server lets this page do, and what people decided; null where it does not say. */
  readonly abilities: AbilitiesView | null;
  readonly decisions: DecisionsView | null;
  /** The decision that is being made. */
  readonly curating: Curating | null;
  readonly adding: Adding;
  readonly notice: Notice | null;
}

const START = initialView({ entityTypes: [] });

let state: State = {
  status: 'loading',
  error: null,
  vocabulary: null,
  graph: null,
  ghosts: null,
  articles: null,
  view: START,
  history: historyOf('Open', START),
  address: fromHash(window.location.hash),
  layingOut: false,
  tool: null,
  expanding: null,
  pathOptions: { without: new Set(), directed: false, all: false },
  pathAt: null,
  query: NO_QUERY,
  abilities: null,
  decisions: null,
  curating: null,
  adding: { open: false, jobs: [] },
  notice: null,
};
const listeners = new Set<() => void>();

export function update(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export const getState = (): State => state;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useStore<T>(select: (state: State) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}

const begin = (view: View): Pick<State, 'view' | 'history'> => ({ view, history: historyOf('Open', view) });

/**
 * One step that can be undone. `name` is what the history calls it. `gesture`: steps that belong together count as one.
 * `effect`: what the step has already done elsewhere, taken back and repeated with it.
 */
export function change(
  name: string,
  next: (view: View) => View,
  { gesture, effect }: { gesture?: string; effect?: Effect } = {},
): void {
  const view = next(state.view);
  if (view === state.view && effect === undefined) return;
  const step = { name, value: view, ...(gesture && { gesture }), ...(effect && { effect }) };
  update({ view, history: done(state.history, step) });
}

/** One walk through the history at a time: a second key press waits for what the first one takes back on the server. */
let walking: Promise<void> = Promise.resolve();
const walk = (to: (at: number) => number): Promise<void> => {
  walking = walking.then(() => walkTo(to(state.history.at)));
  return walking;
};

async function walkTo(to: number): Promise<void> {
  while (to >= 0 && to < state.history.steps.length && to !== state.history.at) {
    const { history } = state;
    const next = history.at + Math.sign(to - history.at);
    try {
      for (const effect of effectsTo(history, next)) await effect();
    } catch (error) {
      const text = failure(error);
      update({ error: text, notice: { text, kind: 'failed' } });
      return;
    }
    const now = moved(state.history, next);
    update({ history: now, view: present(now), error: null });
  }
}

/** Goes to step `to` of the history; what steps have done elsewhere is taken back or done again on the way. */
export const goToStep = (to: number): Promise<void> => walk(() => to);
export const undo = (): Promise<void> => walk((at) => at - 1);
export const redo = (): Promise<void> => walk((at) => at + 1);

/** The picture as text of the address, and the mark of entries of the browser's history that this page wrote. */
let pictureText = '';
export const setPictureText = (text: string): void => {
  pictureText = text;
};
export const OURS = 'newsgraph';

/** Changes the address; the hash is the truth, so back and forward work. */
export function go(change: Partial<Address>): void {
  const next = { ...state.address, ...change };
  if (toHash(next) === toHash(state.address)) return;
  const hash = toHash(next, pictureText);
  window.history.pushState(OURS, '', hash === '' ? window.location.pathname : hash);
  follow(next);
}

const READING = { node: null, edge: null, article: null, at: null, from: null, to: null };

/** Opens an entity, or takes it as the end of the path that is being looked for. */
export function selectNode(id: string): void {
  const { from, to } = state.address;
  if (from !== null && to === null) pathTo(id);
  else go({ ...READING, node: id });
}
export const selectEdge = (key: string): void => go({ ...READING, edge: key });
/** Opens a line of a path; the paths stay. */
export const selectPathLine = (key: string): void => go({ edge: key, node: null, article: null, at: null });
export const backToPaths = (): void => go({ edge: null, node: null });
export const pathFrom = (id: string): void => go({ ...READING, from: id });
export function pathTo(id: string): void {
  const { from } = state.address;
  if (from === null || from === id) return;
  update({ pathAt: null });
  go({ ...READING, from, to: id });
}
export function swapPath(): void {
  const { from, to } = state.address;
  update({ pathAt: null });
  if (from !== null && to !== null) go({ from: to, to: from });
}
export const closeArticle = (): void => go({ article: null, at: null });
/** The pane for queries takes the place of the tables. */
export const toggleCypher = (): void => go({ cypher: !state.address.cypher, table: null });
export const clearSelection = (): void => go(READING);

function follow(address: Address): void {
  update({ address });
  if (address.disputed && state.ghosts === null) void loadGhosts();
}

window.addEventListener('popstate', () => follow(fromHash(window.location.hash)));
window.addEventListener('hashchange', () => follow(fromHash(window.location.hash)));

export const failure = (error: unknown): string =>
  error instanceof ApiError ? error.message : 'The page could not be shown. Reload it.';

async function loadGhosts(): Promise<void> {
  try {
    update({ ghosts: await getDisputed() });
  } catch (error) {
    update({ error: failure(error) });
  }
}

/** Loads what the page cannot be without. */
export async function load(): Promise<void> {
  update({ status: 'loading', error: null });
  try {
    const [vocabulary, graph, articles, abilities, decisions] = await Promise.all([
      getVocabulary(),
      getGraph(),
      getArticles(),
      orNull(getAbilities()),
      orNull(getDecisions()),
    ]);
    const loaded = { vocabulary, graph, articles, abilities, decisions };
    update({ status: 'ready', ...loaded, ...begin(initialView(vocabulary)) });
    if (state.address.disputed) await loadGhosts();
  } catch (error) {
    update({ status: 'failed', error: failure(error) });
  }
}

/** What the page can be without. */
const orNull = <T>(asked: Promise<T>): Promise<T | null> => asked.catch(() => null);

/** Loads the graph again after it was changed; the picture, the selection and the history stay. Throws ApiError. */
export async function reload(): Promise<void> {
  const [graph, articles, decisions, ghosts] = await Promise.all([
    getGraph(),
    getArticles(),
    orNull(getDecisions()),
    state.ghosts === null ? null : getDisputed(),
  ]);
  update({ graph, articles, decisions, ghosts });
}
