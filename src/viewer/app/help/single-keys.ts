import { useLocalStorage } from '@mantine/hooks';

const KEY = 'newsgraph.single-keys';

/** Whether single letters do something; remembered on this computer. */
export const useSingleKeys = () => useLocalStorage<boolean>({ key: KEY, defaultValue: true });

export function keysAreOn(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'false';
  } catch {
    return true;
  }
}
