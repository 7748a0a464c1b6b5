import { useSyncExternalStore } from 'react';
import type { ArticleEntry, GhostEdge, GraphView, VocabularyView } from '../../../server/api';
import { type Address, fromHash, HOME, toHash } from '../../display/address';
import type { Filters } from '../../display/filters';
import { initialFilters } from '../../display/filters';
import { ApiError, getArticles, getDisputed, getGraph, getVocabulary } from './client';

/** The whole state of the page, in one place; components read parts of it with `useStore`. */
export interface State {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: string | null;
  readonly vocabulary: VocabularyView | null;
  readonly graph: GraphView | null;
  /** Null until they were asked for. */
  readonly ghosts: readonly GhostEdge[] | null;
  readonly articles: readonly ArticleEntry[] | null;
  readonly filters: Filters;
  readonly address: Address;
  readonly layingOut: boolean;
}

let state: State = {
  status: 'loading',
  error: null,
  vocabulary: null,
  graph: null,
  ghosts: null,
  articles: null,
  filters: initialFilters({ entityTypes: [] }),
  address: fromHash(window.location.hash),
  layingOut: false,
};
const listeners = new Set<() => void>();

export function update(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export const getState = (): State => state;

export function useStore<T>(select: (state: State) => T): T {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => select(state),
  );
}

/** Changes the address; the hash is the truth, so back and forward work. */
export function go(change: Partial<Address>): void {
  const next = { ...state.address, ...change };
  const hash = toHash(next);
  if (hash === toHash(state.address)) return;
  window.history.pushState(null, '', hash === '' ? window.location.pathname : hash);
  follow(next);
}

export const selectNode = (id: string): void => go({ node: id, edge: null, article: null, at: null });
export const selectEdge = (key: string): void => go({ edge: key, node: null, article: null, at: null });
export const closeArticle = (): void => go({ article: null, at: null });
export const clearSelection = (): void => go({ ...HOME, disputed: state.address.disputed });

function follow(address: Address): void {
  update({ address });
  if (address.disputed && state.ghosts === null) void loadGhosts();
}

window.addEventListener('popstate', () => follow(fromHash(window.location.hash)));
window.addEventListener('hashchange', () => follow(fromHash(window.location.hash)));

const failure = (error: unknown): string =>
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
    const [vocabulary, graph, articles] = await Promise.all([getVocabulary(), getGraph(), getArticles()]);
    update({ status: 'ready', vocabulary, graph, articles, filters: initialFilters(vocabulary) });
    if (state.address.disputed) await loadGhosts();
  } catch (error) {
    update({ status: 'failed', error: failure(error) });
  }
}
