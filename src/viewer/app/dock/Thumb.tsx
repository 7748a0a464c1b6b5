import type { KeyboardEvent } from 'react';
import { keyed } from '../../display/brush';

interface Props {
  /** Which end of the window it holds. */
  readonly hold: 'first' | 'last';
  readonly at: number;
  readonly count: number;
  /** Bars that it can go to. */
  readonly range: readonly [number, number];
  readonly words: string;
  onBegin(): void;
  onChange(at: number): void;
}

const LABELS = { first: 'Start of the period', last: 'End of the period' } as const;

/** One end of the window: a slider for the keyboard, a handle for mouse and touch (the plot follows the pointer). */
export function Thumb({ hold, at, count, range, words, onBegin, onChange }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event.key, at, count);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(Math.min(range[1], Math.max(range[0], to)));
  };
  return (
    <div
      className="thumb"
      role="slider"
      tabIndex={0}
      data-hold={hold}
      aria-label={LABELS[hold]}
      aria-orientation="horizontal"
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={at}
      aria-valuetext={words}
      style={{ left: `${((hold === 'first' ? at : at + 1) / count) * 100}%` }}
      onFocus={onBegin}
      onKeyDown={onKeyDown}
    />
  );
}
