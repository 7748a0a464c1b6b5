import { Button, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { periodOf, type Window, windowOf } from '../../display/brush';
import type { Range } from '../../display/days';
import { withPeriod } from '../../display/filters';
import { DATINGS, type Dating, isAnyTime, type Period } from '../../display/period';
import { timeline } from '../../display/timeline';
import { periodWords, windowWords } from '../../display/timeline-words';
import { count } from '../../display/words';
import { historyKeys } from '../state/history-keys';
import { change, useStore } from '../state/store';
import { Histogram } from './Histogram';

const DATING_WORDS: Readonly<Record<Dating, string>> = {
  published: 'When it was published',
  happened: 'When it happened',
};

const set = (name: string, period: Partial<Period>, gesture?: string) =>
  change(
    name,
    (view) => ({ ...view, filters: withPeriod(view.filters, period) }),
    gesture === undefined ? {} : { gesture },
  );

/** Relations by date, with a brush that filters them. */
export function Timeline() {
  const graph = useStore((s) => s.graph!);
  const filters = useStore((s) => s.view.filters);
  const ghosts = useStore((s) => (s.address.disputed ? s.ghosts : null));
  const { period } = filters;
  /** Drawn alone, so that a few weeks among decades can be told apart. */
  const [span, setSpan] = useState<Range | null>(null);
  const { bars, undated, unit } = useMemo(
    () => timeline(graph, filters, ghosts ?? [], span),
    [graph, filters, ghosts, span],
  );
  const window = windowOf(bars, period);
  const limited = period.from !== null || period.to !== null;
  const choose = (next: Window, gesture: string) => {
    const days = periodOf(bars, next, span);
    if (days.from !== period.from || days.to !== period.to)
      set(`Only ${windowWords(bars, next, unit)}`, days, gesture);
  };
  return (
    <section id="timeline" className="timeline" aria-label="Timeline">
      <div className="timeline-head">
        <select
          className="quiet-select"
          aria-label="Which date"
          value={period.by}
          onKeyDown={historyKeys}
          onChange={(event) => {
            setSpan(null);
            set(DATING_WORDS[event.currentTarget.value as Dating], {
              by: event.currentTarget.value as Dating,
              from: null,
              to: null,
            });
          }}
        >
          {DATINGS.map((by) => (
            <option key={by} value={by}>
              {DATING_WORDS[by]}
            </option>
          ))}
        </select>
        <span className="timeline-period">{periodWords(period)}</span>
        {limited && span === null && bars.length > 1 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setSpan([bars[window[0]]!.from, bars[window[1]]!.to])}
          >
            Zoom in
          </Button>
        )}
        {span !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => setSpan(null)}>
            Zoom out
          </Button>
        )}
        {!isAnyTime(period) && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => set('Show all dates', { from: null, to: null, undated: true })}
          >
            All dates
          </Button>
        )}
        {undated.total > 0 && (
          <Switch
            className="timeline-undated"
            size="xs"
            checked={period.undated}
            label={`Without a date: ${undated.total.toLocaleString('en')}`}
            onChange={(event) =>
              set(event.currentTarget.checked ? 'Show what has no date' : 'Hide what has no date', {
                undated: event.currentTarget.checked,
              })
            }
          />
        )}
      </div>
      {bars.length === 0 ? (
        <p className="dim timeline-none">
          {count(undated.total, 'relation')} and none has this date. Choose the other one above.
        </p>
      ) : (
        <Histogram bars={bars} unit={unit} window={window} onChange={choose} />
      )}
    </section>
  );
}
