import type { QueryParameter, QueryRequest, SavedQueryView } from '../../../server/api';
import { filled, parametersOf } from '../../display/query-parameters';
import { finder, showOnly, subgraph } from '../../display/query-result';
import { type RecentQuery, withRecent } from '../../display/recent-queries';
import { bodyOf } from '../../display/saved-search';
import { ApiError, getSavedQueries, getSchema, runQuery } from '../state/client';
import type { QueryState } from '../state/query-state';
import { change, getState, go, update } from '../state/store';
import { keep, readKept } from './keep';

/** What a person does in the pane for queries. */

export const set = (part: Partial<QueryState>): void => update({ query: { ...getState().query, ...part } });

/** The saved query that the text began as. */
export const savedOf = ({ saved, from }: QueryState): SavedQueryView | undefined =>
  saved?.find((q) => q.name === from);

export const parametersNow = (query: QueryState): QueryParameter[] =>
  parametersOf(query.text, savedOf(query)?.parameters ?? [], query.types);

/** Loads what the pane offers, once; without it queries can still be written and run. */
export async function prepare(): Promise<void> {
  const { saved, schema, recent } = getState().query;
  const kept = readKept();
  if (kept !== null && recent.length === 0) set({ recent: kept, kept: true });
  if (saved !== null && schema !== null) return;
  await Promise.allSettled([
    getSavedQueries().then((all) => set({ saved: all })),
    getSchema().then((found) => set({ schema: found })),
  ]);
}

export const write = (text: string): void => {
  if (text !== getState().query.text) set({ text, faults: {} });
};

export const fill = (name: string, value: string): void => {
  const { values, faults } = getState().query;
  const { [name]: _, ...others } = faults;
  set({ values: { ...values, [name]: value }, faults: others });
};

/** Puts a saved query into the editor; its parameters begin with their defaults. */
export const openSaved = (query: SavedQueryView): void =>
  set({ text: bodyOf(query), from: query.name, values: {}, faults: {} });

export const openRecent = ({ text, values }: RecentQuery): void =>
  set({ text, values, from: fromOf(text), faults: {} });

const fromOf = (text: string): string | null =>
  getState().query.saved?.find((q) => bodyOf(q) === text)?.name ?? null;

/** Takes over what the address holds: a link, or a step back. */
export function followAddress(q: string, params: string | null): void {
  if (q === getState().query.text) return;
  let values: Record<string, string> = {};
  try {
    const given: unknown = JSON.parse(params ?? '{}');
    values = Object.fromEntries(Object.entries(given as object).map(([k, v]) => [k, String(v)]));
  } catch {
    // a link that was cut: the fields stay empty
  }
  openRecent({ text: q, values });
}

function remember(query: RecentQuery): void {
  const { recent, kept } = getState().query;
  const next = withRecent(recent, query);
  set({ recent: next });
  if (kept) keep(next);
}

export function forget(): void {
  set({ recent: [] });
  if (getState().query.kept) keep([]);
}

export function setKept(wanted: boolean): void {
  const done = keep(wanted ? getState().query.recent : null);
  set({ kept: wanted && done });
}

/** Runs what stands in the editor; a query that still runs is ended. */
export async function run(): Promise<void> {
  const query = getState().query;
  const { text, values } = query;
  if (text.trim() === '') return;
  cancel();
  const parameters = parametersNow(query);
  const { params, faults } = filled(parameters, values);
  if (faults) return set({ faults });
  const saved = savedOf(query);
  const asked = { params: { ...params } };
  const types = Object.fromEntries(parameters.map((p) => [p.name, p.type]));
  const request: QueryRequest =
    saved && bodyOf(saved) === text ? { name: saved.name, ...asked } : { text, types, ...asked };
  const stop = new AbortController();
  const begun = performance.now();
  remember({ text, values });
  set({ run: { status: 'running', stop }, faults: {} });
  go({ cypher: true, q: text, params: Object.keys(values).length > 0 ? JSON.stringify(values) : null });
  try {
    const answer = await runQuery(request, stop.signal);
    if (stop.signal.aborted) return;
    set({ run: { status: 'done', answer, text, milliseconds: performance.now() - begun } });
    if (getState().query.shows === 'graph') showInGraph();
  } catch (error) {
    if (stop.signal.aborted) return;
    const known = error instanceof ApiError ? error : null;
    const { position, parameter } = known?.where ?? {};
    const message = known?.message ?? 'The query could not be run. Reload the page and try again.';
    set({
      run: { status: 'failed', text, message, position },
      faults: parameter ? { [parameter]: message } : {},
    });
  }
}

export function cancel(): void {
  const { run: now } = getState().query;
  if (now.status !== 'running') return;
  now.stop.abort();
  set({ run: { status: 'cancelled' } });
}

/** The entities of the result, alone in the graph: one step that can be undone. */
export function showInGraph(): void {
  const { query, graph, articles } = getState();
  if (query.run.status !== 'done' || graph === null) return;
  const { nodes } = subgraph(query.run.answer.rows, finder(graph, articles ?? []), graph);
  if (nodes.size === 0) return;
  change('Show the result of a query', (view) => showOnly(view, nodes, graph));
}
