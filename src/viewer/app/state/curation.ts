import type { JobView } from '../../../server/api';

/** What the page holds while people correct the graph or add to it. */

/** The decision that is being made: its form, and what it is about. */
export type Curating =
  | { readonly form: 'rename' | 'alias' | 'retype' | 'split'; readonly entity: string }
  /** One with another, or several with each other. */
  | { readonly form: 'merge'; readonly entities: readonly string[] }
  | { readonly form: 'reject'; readonly statement: string; readonly words: string }
  | { readonly form: 'confirm'; readonly statement: string; readonly words: string }
  | { readonly form: 'list' };

export interface Adding {
  readonly open: boolean;
  /** The oldest first. */
  readonly jobs: readonly JobView[];
}

/** One line over the picture that tells what was done, or what went wrong. */
export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  /** What can be done about it. */
  readonly act?: { readonly label: string; run(): void };
}
