import { useSyncExternalStore } from 'react';

/** What a screen reader is told next; `turn` tells two equal texts apart. */
export interface Announcement {
  readonly text: string;
  readonly turn: number;
}

/** Changes that follow each other this closely, in milliseconds, are told as one. */
const PAUSE = 350;

let told: Announcement = { text: '', turn: 0 };
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  told = { text: waiting.join('. '), turn: told.turn + 1 };
  waiting = [];
  for (const listener of listeners) listener();
}

/** Says something to those who do not see the picture, politely: after what is being read. */
export function announce(text: string): void {
  if (text === '') return;
  waiting = [...waiting.filter((t) => t !== text), text];
  clearTimeout(timer);
  timer = setTimeout(tell, PAUSE);
}

export const useAnnouncement = (): Announcement =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );
