import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Filters, initialFilters, type LegendRow, legend, toggled } from '../../display/filters';
import { type Palette, quadColour } from '../../display/palette';
import { relationWords } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { update, useStore } from '../state/store';
import { LegendItem } from './LegendItem';

const setFilters = (filters: Filters) => update({ filters });

/** The legend is the filter: types with live counts, in the order of the vocabulary. */
export function Legend({ palette, onClose }: { palette: Palette; onClose(): void }) {
  const graph = useStore((s) => s.graph!);
  const vocabulary = useStore((s) => s.vocabulary!);
  const filters = useStore((s) => s.filters);
  const rows = useMemo(() => legend(graph, vocabulary, filters), [graph, vocabulary, filters]);
  const entities = new Map(vocabulary.entityTypes.map((t) => [t.type, t]));
  const relations = new Map(vocabulary.relationTypes.map((t) => [t.type, t]));
  const initial = useMemo(() => initialFilters(vocabulary), [vocabulary]);
  const changed =
    filters.hiddenRelations.size > 0 ||
    filters.hiddenEntities.size !== initial.hiddenEntities.size ||
    [...filters.hiddenEntities].some((t) => !initial.hiddenEntities.has(t));

  const only = (all: readonly LegendRow[], type: string) =>
    new Set(all.map((r) => r.type).filter((t) => t !== type));
  return (
    <nav className="legend scroll" aria-label="Legend and filters">
      <div className="legend-head">
        <h2>Entities</h2>
        {changed && (
          <Button size="compact-xs" variant="subtle" onClick={() => setFilters(initial)}>
            Reset
          </Button>
        )}
        <ActionIcon
          className="only-narrow"
          variant="subtle"
          color="gray"
          aria-label="Close the legend"
          onClick={onClose}
        >
          <IconX size={18} />
        </ActionIcon>
      </div>
      <ul>
        {rows.entities.map((row) => (
          <LegendItem
            key={row.type}
            row={row}
            label={entities.get(row.type)!.plural}
            mark={<EntityIcon type={row.type} />}
            onToggle={() =>
              setFilters({ ...filters, hiddenEntities: toggled(filters.hiddenEntities, row.type) })
            }
            onOnly={() => setFilters({ ...filters, hiddenEntities: only(rows.entities, row.type) })}
          />
        ))}
      </ul>
      <h2>Relations</h2>
      <ul>
        {[...rows.relations]
          .sort((a, b) => b.total - a.total)
          .map((row) => (
            <LegendItem
              key={row.type}
              row={row}
              label={relationWords(row.type)}
              mark={<LineMark colour={quadColour(relations.get(row.type)?.quad ?? null, palette)} />}
              onToggle={() =>
                setFilters({ ...filters, hiddenRelations: toggled(filters.hiddenRelations, row.type) })
              }
              onOnly={() => setFilters({ ...filters, hiddenRelations: only(rows.relations, row.type) })}
            />
          ))}
      </ul>
      <h2>Lines</h2>
      <ul className="line-key">
        {Object.entries(palette.quads).map(([quad, colour]) => (
          <li key={quad}>
            <LineMark colour={colour} /> {quad}
          </li>
        ))}
        <li>
          <LineMark colour={palette.edge} /> other relations
        </li>
        <li>
          <LineMark colour={palette.faint} dashed /> estimated only (“likely”)
        </li>
        <li>
          <LineMark colour={palette.ghost} dashed /> not factual
        </li>
      </ul>
    </nav>
  );
}

function LineMark({ colour, dashed = false }: { colour: string; dashed?: boolean }) {
  return (
    <svg width="20" height="10" viewBox="0 0 20 10" aria-hidden="true">
      <path d="M0 5H14" stroke={colour} strokeWidth="2.4" strokeDasharray={dashed ? '4 2.5' : undefined} />
      <path d="M13 1l6 4l-6 4z" fill={colour} />
    </svg>
  );
}
