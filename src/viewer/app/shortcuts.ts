import type { HotkeyItem } from '@mantine/hooks';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { PICTURE_KEYS } from './actions/keys';
import { ACTIONS } from './actions/list';
import { keysAreOn } from './help/single-keys';
import { targetsOf } from './state/picture';
import { stepBack } from './state/step-back';
import { getState, redo, toggleCypher, undo } from './state/store';

/** The keys of the page: bound here and nowhere else, and the help lists them from here. */
export interface Shortcut {
  readonly group: string;
  /** Each as `useHotkeys` reads it: `mod+Z` is Ctrl+Z, on a Mac ⌘Z. */
  readonly keys: readonly string[];
  readonly label: string;
  run?(): void;
  /** Of a component that knows what to do (`useShortcut`). */
  readonly id?: string;
}

/** For components with their own state. */
const LOCAL = {
  search: { group: 'Everywhere', keys: ['/'], label: 'Search names and sentences' },
  help: { group: 'Everywhere', keys: ['?', 'shift+?'], label: 'Show these keys' },
  fit: { group: 'The picture', keys: ['F'], label: 'Fit the graph into view' },
  tables: { group: 'Beside the picture', keys: ['T'], label: 'Tables' },
  timeline: { group: 'Beside the picture', keys: ['D'], label: 'Timeline' },
} satisfies Record<string, Shortcut>;
export type ShortcutId = keyof typeof LOCAL;

/** Keys that a part of the page has for itself while the focus is in it; told, not bound here. */
const ELSEWHERE: readonly Shortcut[] = [
  { group: 'Where the focus is', keys: ['Tab'], label: 'On to the next control' },
  {
    group: 'Where the focus is',
    keys: ['ArrowUp', 'ArrowDown'],
    label: 'Along a list, a table or the search',
  },
  {
    group: 'Where the focus is',
    keys: ['ArrowLeft', 'ArrowRight'],
    label: 'Along the actions or the timeline',
  },
  { group: 'Where the focus is', keys: ['mod+Enter'], label: 'Run the query' },
  { group: 'With the mouse', keys: ['mod+Click'], label: 'Pick one more' },
  { group: 'With the mouse', keys: ['shift+Drag'], label: 'Pick with a rectangle' },
];

function onTargets(
  run: (ids: readonly string[]) => void,
  obstacle?: (ids: readonly string[]) => string | null,
) {
  const ids = targetsOf(getState());
  if (ids.length > 0 && !obstacle?.(ids)) run(ids);
}

/** All keys; a new one is a row here. */
export const SHORTCUTS: readonly Shortcut[] = [
  ...Object.entries(LOCAL).map(([id, row]) => ({ id, ...row })),
  { group: 'Everywhere', keys: ['Escape'], label: 'One step back: close, then clear', run: stepBack },
  { group: 'Everywhere', keys: ['mod+Z'], label: 'Undo', run: () => void undo() },
  { group: 'Everywhere', keys: ['mod+shift+Z', 'mod+Y'], label: 'Redo', run: () => void redo() },
  { group: 'Beside the picture', keys: ['Q'], label: 'Ask in Cypher', run: toggleCypher },
  ...PICTURE_KEYS.map(({ key, label, run }) => ({ group: 'The picture', keys: [key], label, run })),
  ...ACTIONS.map(({ key, label, run, obstacle }) => ({
    group: 'With what is selected or picked',
    keys: [key],
    label: label([]),
    run: () => onTargets(run, obstacle),
  })),
];

/** What the help shows, in groups. */
export function shortcutGroups(): ReadonlyMap<string, readonly Shortcut[]> {
  const groups = new Map<string, Shortcut[]>();
  for (const row of [...SHORTCUTS, ...ELSEWHERE])
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return groups;
}

const local = new Map<string, () => void>();

/** Gives a key of the table what it does while this component is there. */
export function useShortcut(id: ShortcutId, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    local.set(id, () => latest.current());
    return () => void local.delete(id);
  }, [id]);
}

/** A letter or digit alone: whoever speaks to the computer, or types with a shaking hand, can switch these off. */
export const isSingle = (key: string): boolean => [...key.replace('shift+', '')].length === 1;

/** While a dialog asks for something only Escape goes past it. */
const inDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

function press({ id, run }: Shortcut, key: string): void {
  if (isSingle(key) && !keysAreOn()) return;
  if (key !== 'Escape' && inDialog()) return;
  (run ?? local.get(id!))?.();
}

/** Binds all of them; once, by the page. */
export function useShortcuts(): void {
  useHotkeys(SHORTCUTS.flatMap((row) => row.keys.map((key): HotkeyItem => [key, () => press(row, key)])));
}
