import { useThrottledCallback } from '@mantine/hooks';
import { useId, useRef, useState } from 'react';

/** The picture follows a hand this often, so that a large graph does not stop it. In milliseconds. */
const EVERY = 120;

/**
 * A value under a person's hand: shown at once, committed a few times a second, and for good when the hand is taken off. All commits
 * between `begin` and the next one are one gesture of the history.
 */
export function useDraft<T>(value: T, commit: (value: T, gesture: string) => void) {
  const id = useId();
  const [draft, setDraft] = useState<T | null>(null);
  const gesture = useRef(0);
  const last = useRef<T | null>(null);
  const name = () => `${id}:${gesture.current}`;
  const soon = useThrottledCallback((next: T) => last.current !== null && commit(next, name()), EVERY);
  return {
    shown: draft ?? value,
    begin: () => {
      gesture.current += 1;
    },
    change: (next: T) => {
      last.current = next;
      setDraft(next);
      soon(next);
    },
    end: () => {
      const next = last.current;
      last.current = null;
      setDraft(null);
      if (next !== null) commit(next, name());
    },
  };
}
