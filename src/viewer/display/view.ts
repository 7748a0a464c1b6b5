import type { VocabularyView } from '../../server/api';
import { type Filters, initialFilters } from './filters';

/** Everything about the picture that a person changes and may undo; what is selected for reading stands in the address beside it. */
export interface View {
  readonly filters: Filters;
  /** Entities taken away by hand. */
  readonly away: ReadonlySet<string>;
  /** When set: nothing but these entities. */
  readonly only: ReadonlySet<string> | null;
  /** Several entities picked at once (lasso, "select related"). */
  readonly picked: ReadonlySet<string>;
  /** Entities that stay where they were put, in the units of the layout. */
  readonly pinned: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly colouring: 'type' | 'community';
  /** Which layout the picture has: 0 is the first one, every new layout gets a number of its own. */
  readonly arrangement: number;
}

const NONE: ReadonlySet<string> = new Set();

export const initialView = (vocabulary: Pick<VocabularyView, 'entityTypes'>): View => ({
  filters: initialFilters(vocabulary),
  away: NONE,
  only: null,
  picked: NONE,
  pinned: {},
  colouring: 'type',
  arrangement: 0,
});

/** True when a person has taken the entity out of the picture, whatever the filters say. */
export const takenAway = ({ away, only }: Pick<View, 'away' | 'only'>, id: string): boolean =>
  away.has(id) || (only !== null && !only.has(id));

const plus = (set: ReadonlySet<string>, ids: Iterable<string>): ReadonlySet<string> =>
  new Set([...set, ...ids]);
const minus = (set: ReadonlySet<string>, ids: Iterable<string>): ReadonlySet<string> => {
  const next = new Set(set);
  for (const id of ids) next.delete(id);
  return next;
};

export const hide = (view: View, ids: Iterable<string>): View => {
  const gone = [...ids];
  return { ...view, away: plus(view.away, gone), picked: minus(view.picked, gone) };
};
export const isolate = (view: View, ids: Iterable<string>): View => ({
  ...view,
  only: new Set(ids),
  away: NONE,
});
/** Brings entities back into the picture: hidden ones, and more around those that are shown alone. */
export const bring = (view: View, ids: Iterable<string>): View => {
  const back = [...ids];
  return { ...view, away: minus(view.away, back), only: view.only && plus(view.only, back) };
};
export const showAll = (view: View): View => ({ ...view, away: NONE, only: null });
export const pick = (view: View, ids: Iterable<string>): View => ({ ...view, picked: new Set(ids) });
/** Fixes entities at these places. */
export const pin = (view: View, at: View['pinned']): View => ({ ...view, pinned: { ...view.pinned, ...at } });
/** Gives entities back to the layout: they go where it had put them. */
export const unpin = (view: View, ids: Iterable<string>): View => {
  const free = new Set(ids);
  return { ...view, pinned: Object.fromEntries(Object.entries(view.pinned).filter(([id]) => !free.has(id))) };
};
