import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { initialFilters, legend, sameFilters } from '../../display/filters';
import { type Palette, quadColour } from '../../display/palette';
import { modalityWords, relationWords, speakerWords } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { pickAll } from '../state/acts';
import { change, useStore } from '../state/store';
import { ColourSwitch } from './ColourSwitch';
import { CommunityList } from './CommunityList';
import { FacetList } from './FacetList';
import { LeastSlider } from './LeastSlider';
import { LegendItem } from './LegendItem';
import { LineKey, LineMark } from './LineKey';

/** The legend is the filter: what there is, with live counts. */
export function Legend({ palette, onClose }: { palette: Palette; onClose(): void }) {
  const graph = useStore((s) => s.graph!);
  const vocabulary = useStore((s) => s.vocabulary!);
  const articles = useStore((s) => s.articles!);
  const filters = useStore((s) => s.view.filters);
  const colouring = useStore((s) => s.view.colouring);
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
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change('Reset the filters', (view) => ({ ...view, filters: initial }))}
          >
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
        onPick={(type) => pickAll(`Pick all ${plural.get(type) ?? type}`, (n) => n.type === type)}
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
          onToggle={() =>
            change(`${filters.unconnected ? 'Hide' : 'Show'} what has no line`, (view) => ({
              ...view,
              filters: { ...filters, unconnected: !filters.unconnected },
            }))
          }
        />
      </ul>
      <ColourSwitch />
      {colouring === 'community' && <CommunityList />}
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
      <h2>How sure</h2>
      <LeastSlider measure="confidence" row={rows.least.confidence} />
      <LeastSlider measure="sources" row={rows.least.sources} />
      {rows.publishers.length > 1 && (
        <>
          <h2>Publishers</h2>
          <FacetList facet="publishers" rows={rows.publishers} label={(name) => name} />
        </>
      )}
      {articles.length > 1 && (
        <>
          <h2>Articles</h2>
          <FacetList facet="articles" rows={rows.articles} label={(id) => titles.get(id) ?? id} />
        </>
      )}
    </nav>
  );
}
