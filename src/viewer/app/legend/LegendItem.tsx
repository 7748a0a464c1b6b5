import type { ReactNode } from 'react';
import type { LegendRow } from '../../display/filters';

interface Props {
  readonly row: LegendRow;
  readonly label: string;
  readonly mark?: ReactNode;
  onToggle(): void;
  onOnly?: (() => void) | undefined;
  /** Picks all of it that is shown. */
  onPick?: (() => void) | undefined;
}

/** One value of a filter: a switch, and "only" for it alone. */
export function LegendItem({ row, label, mark, onToggle, onOnly, onPick }: Props) {
  const { shown, total, hidden } = row;
  return (
    <li className="legend-item" data-hidden={hidden}>
      <button
        type="button"
        role="switch"
        aria-checked={!hidden}
        className="legend-switch"
        title={label}
        onClick={onToggle}
      >
        {mark ?? <span className="tick" aria-hidden="true" />}
        <span className="legend-label">{label}</span>
        <span className="count">{shown === total ? total : `${shown}/${total}`}</span>
      </button>
      {onPick && shown > 0 && !hidden && (
        <button type="button" className="legend-only" onClick={onPick} aria-label={`Pick all ${label}`}>
          pick
        </button>
      )}
      {onOnly && (
        <button type="button" className="legend-only" onClick={onOnly} aria-label={`Only ${label}`}>
          only
        </button>
      )}
    </li>
  );
}
