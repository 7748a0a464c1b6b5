import { getHotkeyHandler } from '@mantine/hooks';
import { redo, undo } from './store';

/** Undo and redo in fields that have no text of their own to undo: the keys of the page leave fields alone. */
export const historyKeys = getHotkeyHandler([
  ['mod+Z', () => void undo()],
  ['mod+shift+Z', () => void redo()],
  ['mod+Y', () => void redo()],
]);
