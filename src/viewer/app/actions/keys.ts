import { arrangeAgain, everything } from '../state/acts';
import { update } from '../state/store';

/** Keys that act on the picture whatever is picked. */
export const PICTURE_KEYS: readonly { key: string; label: string; run(): void }[] = [
  { key: 'A', label: 'Show all again', run: everything },
  { key: 'G', label: 'Lay out again', run: arrangeAgain },
  { key: 'L', label: 'Pick with a lasso', run: () => update({ tool: 'lasso' }) },
  { key: 'B', label: 'Pick with a rectangle', run: () => update({ tool: 'rectangle' }) },
];
