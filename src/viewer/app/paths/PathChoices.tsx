import { SegmentedControl, Switch } from '@mantine/core';
import { tally } from '../../display/expand';
import { toggled } from '../../display/filters';
import { LONGEST, type PathOptions } from '../../display/paths';
import { relationWords } from '../../display/words';
import { LegendItem } from '../legend/LegendItem';
import { useShown } from '../state/picture';
import { getState, update, useStore } from '../state/store';

const set = (change: Partial<PathOptions>) =>
  update({ pathOptions: { ...getState().pathOptions, ...change }, pathAt: null });

/** Which paths: how long, which way, along which lines. */
export function PathChoices() {
  const { all, directed, without } = useStore((s) => s.pathOptions);
  const { edges, ghosts } = useShown();
  const types = tally([...edges, ...ghosts].map((e) => e.type));
  return (
    <div className="path-choices">
      <SegmentedControl
        size="xs"
        aria-label="Length of the paths"
        value={all ? 'all' : 'shortest'}
        onChange={(value) => set({ all: value === 'all' })}
        data={[
          { value: 'shortest', label: 'Shortest' },
          { value: 'all', label: `All up to ${LONGEST} steps` },
        ]}
      />
      <Switch
        size="sm"
        checked={directed}
        onChange={(event) => set({ directed: event.currentTarget.checked })}
        label="Only in the direction of the lines"
      />
      <details className="path-types">
        <summary>
          Lines to follow{' '}
          <span className="section-count">
            {without.size === 0
              ? 'all'
              : `${types.filter((t) => !without.has(t.value)).length}/${types.length}`}
          </span>
        </summary>
        <ul>
          {types.map(({ value, count }) => (
            <LegendItem
              key={value}
              label={relationWords(value)}
              row={{ value, total: count, shown: count, hidden: without.has(value) }}
              onToggle={() => set({ without: toggled(without, value) })}
              onOnly={() =>
                set({ without: new Set(types.map((t) => t.value).filter((type) => type !== value)) })
              }
            />
          ))}
        </ul>
        {without.size > 0 && (
          <p className="legend-more">
            <button type="button" onClick={() => set({ without: new Set() })}>
              follow all
            </button>
          </p>
        )}
      </details>
    </div>
  );
}
