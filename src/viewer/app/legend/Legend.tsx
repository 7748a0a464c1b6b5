import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { initialFilters, legend, sameFilters } from '../../display/filters';
import { type Palette, quadColour } from '../../display/palette';
import { modalityWords, relationWords, speakerWords } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { update, useStore } from '../state/store';
import { FacetList } from './FacetList';
import { LegendItem } from './LegendItem';
import { LineKey, LineMark } from './LineKey';

/** The legend is the filter: what there is, with live counts. */
export function Legend({ palette, onClose }: { palette: Palette; onClose(): void }) {
  const graph = useStore((s) => s.graph!);
  const vocabulary = useStore((s) => s.vocabulary!);
  const articles = useStore((s) => s.articles!);
  const filters = useStore((s) => s.filters);
  const ghosts = useStore((s) => (s.address.disputed ? s.ghosts : null));
  const rows = useMemo(
    () => legend(graph, vocabulary, filters, ghosts ?? []),
    [graph, vocabulary, filters, ghosts],
  );
  const plural = new Map(vocabulary.entityTypes.map((t) => [t.type, t.plural]));
  const quad = new Map(vocabulary.relationTypes.map((t) => [t.type, t.quad]));
  const titles = useMemo(
    () => new Map(articles.map((a) => [a.id, a.title ?? a.url ?? 'Untitled'])),
    [articles],
  );
  const initial = useMemo(() => initialFilters(vocabulary), [vocabulary]);

  return (
    <nav className="legend scroll" aria-label="Legend and filters">
      <div className="legend-head">
        <h2>Entities</h2>
        {!sameFilters(filters, initial) && (
          <Button size="compact-xs" variant="subtle" onClick={() => update({ filters: initial })}>
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
      <FacetList
        facet="entities"
        rows={rows.entities}
        label={(type) => plural.get(type) ?? type}
        mark={(type) => <EntityIcon type={type} />}
        first={rows.entities.length}
      />
      <ul>
        <LegendItem
          label="Without a line"
          mark={<span className="unconnected-mark" />}
          row={{
            value: '',
            total: rows.unconnected,
            shown: rows.unconnected,
            hidden: !filters.unconnected,
          }}
          onToggle={() => update({ filters: { ...filters, unconnected: !filters.unconnected } })}
        />
      </ul>
      <h2>Relations</h2>
      <FacetList
        facet="relations"
        rows={rows.relations}
        label={relationWords}
        mark={(type) => <LineMark colour={quadColour(quad.get(type) ?? null, palette)} />}
        first={12}
      />
      <LineKey palette={palette} />
      <h2>How it is said</h2>
      <FacetList facet="modalities" rows={rows.modalities} label={modalityWords} />
      <h2>Who says it</h2>
      <FacetList facet="speakers" rows={rows.speakers} label={speakerWords} />
      {articles.length > 1 && (
        <>
          <h2>Articles</h2>
          <FacetList facet="articles" rows={rows.articles} label={(id) => titles.get(id) ?? id} />
        </>
      )}
    </nav>
  );
}
