import { useMediaQuery } from '@mantine/hooks';
import { IconChartHistogram, IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isAnyTime } from '../../display/period';
import { timeline } from '../../display/timeline';
import { useShortcut } from '../shortcuts';
import { getState, go, useStore } from '../state/store';
import { TablePane } from './TablePane';
import { Timeline } from './Timeline';

/** Under the canvas: when it was, and the same graph as tables. */
export function Dock() {
  const graph = useStore((s) => s.graph!);
  const filters = useStore((s) => s.view.filters);
  const ghosts = useStore((s) => (s.address.disputed ? s.ghosts : null));
  const table = useStore((s) => s.address.table);
  const narrow = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false });
  // Null until a person says otherwise.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const bars = useMemo(() => timeline(graph, filters, ghosts ?? []).bars.length, [graph, filters, ghosts]);
  const open = wanted ?? (bars > 1 && !narrow && table === null);
  const showTable = () => go({ table: getState().address.table === null ? 'nodes' : null, cypher: false });
  useShortcut('tables', showTable);
  useShortcut('timeline', () => setWanted(!open));
  return (
    <section className="dock" aria-label="Timeline and tables" data-table={table ? 'open' : 'closed'}>
      <div className="dock-bar">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? 'timeline' : undefined}
          title="Timeline (D)"
          onClick={() => setWanted(!open)}
        >
          <IconChartHistogram size={16} aria-hidden="true" />
          Timeline
          {!isAnyTime(filters.period) && <span className="dock-on" role="img" aria-label="filters by date" />}
        </button>
        <button
          type="button"
          aria-expanded={table !== null}
          aria-controls={table ? 'tables' : undefined}
          title="Tables (T)"
          onClick={showTable}
        >
          <IconTable size={16} aria-hidden="true" />
          Tables
        </button>
      </div>
      {open && <Timeline />}
      {table && <TablePane name={table} />}
    </section>
  );
}
