import { Button, Group, Paper } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { announce } from '../state/announce';
import { TOUR } from './tour-steps';

interface Props {
  onEnd(): void;
}

/** Steps that a key goes. */
const WAYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A few words on each part of the page, beside the part that they are about. */
export function Tour({ onEnd }: Props) {
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const { title, text, part } = TOUR[at]!;
  const last = at === TOUR.length - 1;

  useEffect(() => {
    const about = document.querySelector(part);
    about?.setAttribute('data-tour', 'here');
    announce(`${title}. ${text}`);
    card.current?.focus();
    return () => about?.removeAttribute('data-tour');
  }, [title, text, part]);

  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (event.key !== 'Escape' && way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (way === undefined) onEnd();
    else setAt(Math.min(TOUR.length - 1, Math.max(0, at + way)));
  };

  return (
    <Paper
      ref={card}
      className="tour"
      shadow="lg"
      withBorder
      p="md"
      role="dialog"
      aria-labelledby="tour-title"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <h2 id="tour-title">{title}</h2>
      <p>{text}</p>
      <Group justify="space-between">
        <span className="dim">
          {at + 1} of {TOUR.length}
        </span>
        <Group gap="xs">
          <Button variant="subtle" size="compact-sm" onClick={onEnd}>
            {last ? 'Close' : 'Skip the tour'}
          </Button>
          {at > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => setAt(at - 1)}>
              Back
            </Button>
          )}
          {!last && (
            <Button size="compact-sm" onClick={() => setAt(at + 1)}>
              Next
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
