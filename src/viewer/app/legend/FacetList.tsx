import { type ReactNode, useState } from 'react';
import { type Facet, type LegendRow, toggled, withHidden } from '../../display/filters';
import { change, useStore } from '../state/store';
import { LegendItem } from './LegendItem';

interface Props {
  readonly facet: Facet;
  readonly rows: readonly LegendRow[];
  /** How many rows stand there before the rest is asked for. */
  readonly first?: number;
  label(value: string): string;
  mark?(value: string): ReactNode;
  /** Picks what has this value. */
  onPick?(value: string): void;
}

/** The values of one filter, each a switch; a long list begins with those that have most lines. */
export function FacetList({ facet, rows, first = 6, label, mark, onPick }: Props) {
  const [all, setAll] = useState(false);
  const hidden = useStore((s) => s.view.filters.hidden[facet]);
  const set = (name: string, values: ReadonlySet<string>) =>
    change(name, (view) => ({ ...view, filters: withHidden(view.filters, facet, values) }));
  const only = (value: string) =>
    set(`Only ${label(value)}`, new Set(rows.map((r) => r.value).filter((v) => v !== value)));
  // One more row than the limit takes no more room than the button.
  const cut = !all && rows.length > first + 1;
  return (
    <>
      <ul>
        {(cut ? rows.slice(0, first) : rows).map((row) => (
          <LegendItem
            key={row.value}
            row={row}
            label={label(row.value)}
            mark={mark?.(row.value)}
            onToggle={() =>
              set(`${row.hidden ? 'Show' : 'Hide'} ${label(row.value)}`, toggled(hidden, row.value))
            }
            onPick={onPick && (() => onPick(row.value))}
            onOnly={rows.length > 1 ? () => only(row.value) : undefined}
          />
        ))}
      </ul>
      {(cut || (hidden.size > 0 && facet !== 'entities')) && (
        <p className="legend-more">
          {cut && (
            <button type="button" onClick={() => setAll(true)}>
              all {rows.length}
            </button>
          )}
          {hidden.size > 0 && facet !== 'entities' && (
            <button type="button" onClick={() => set('Switch all on', new Set())}>
              switch all on
            </button>
          )}
        </p>
      )}
    </>
  );
}
