import type { ErrorView, QueryView, SavedQueryView, SchemaView } from '../../../server/api';
import type { ParameterType } from '../../display/query-parameters';
import type { RecentQuery } from '../../display/recent-queries';

/** The pane for queries: what stands in it, and what came of it. It outlives the closing of the pane. */
export interface QueryState {
  /** Null until they were asked for. */
  readonly saved: readonly SavedQueryView[] | null;
  readonly schema: SchemaView | null;
  readonly text: string;
  /** The saved query that the text began as: it says what its parameters are. */
  readonly from: string | null;
  /** Parameters as they were typed; types are those that a person chose for parameters of a text of their own. */
  readonly values: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, ParameterType>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly run: Run;
  readonly recent: readonly RecentQuery[];
  /** Recent queries stay on this computer when the page is closed. */
  readonly kept: boolean;
  readonly shows: 'graph' | 'both' | 'table';
}

export type Run =
  | { readonly status: 'idle' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'running'; readonly stop: AbortController }
  | {
      readonly status: 'done';
      readonly answer: QueryView;
      readonly text: string;
      readonly milliseconds: number;
    }
  | {
      readonly status: 'failed';
      readonly text: string;
      readonly message: string;
      readonly position: ErrorView['position'];
    };

export const NO_QUERY: QueryState = {
  saved: null,
  schema: null,
  text: '',
  from: null,
  values: {},
  types: {},
  faults: {},
  run: { status: 'idle' },
  recent: [],
  kept: false,
  shows: 'both',
};
