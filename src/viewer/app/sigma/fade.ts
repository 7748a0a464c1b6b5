/** Shared by the programs: how far everything outside the focus is faded, 0 … 1. One uniform instead of a new pass over all items. */
export interface Fade {
  amount: number;
}

/** Attribute `state` of nodes and edges. */
export const STATE = { plain: 0, focus: 1, selected: 2 } as const;
