import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { searchIndex } from '../../display/search-index';
import { EntityIcon } from '../EntityIcon';
import { useShown } from '../state/picture';
import { useStore } from '../state/store';

const MOST = 7;

interface Props {
  readonly label: string;
  /** Not offered. */
  readonly but: string | readonly string[];
  /** Among all entities, not only those in the picture. */
  readonly everywhere?: boolean;
  readonly placeholder?: string;
  onPick(id: string): void;
}

/** Finds one of the entities in the picture by its name. */
export function EntityPicker({
  label,
  but,
  everywhere = false,
  placeholder = 'Name, or click it in the graph',
  onPick,
}: Props) {
  const shown = useShown().nodes;
  const all = useStore((s) => s.graph!.nodes);
  const nodes = everywhere ? all : shown;
  const search = useMemo(
    () => searchIndex(nodes.filter((n) => (typeof but === 'string' ? n.id !== but : !but.includes(n.id)))),
    [nodes, but],
  );
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(query, MOST), [search, query]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  // Enter takes the best one, also right after a paste.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever others are offered
  useEffect(() => void combobox.selectFirstOption(), [found]);
  return (
    <Combobox store={combobox} onOptionSubmit={onPick} shadow="md" transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          aria-label={label}
          placeholder={placeholder}
          leftSection={<IconSearch size={16} />}
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options>
          {found.map(({ node, alias }) => (
            <Combobox.Option key={node.id} value={node.id}>
              <span className="hit">
                <EntityIcon type={node.type} />
                <span className="hit-name">{node.name}</span>
                {alias && <span className="hit-alias">also {alias}</span>}
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>
              {everywhere ? 'No such name in the graph.' : 'No such name in what is shown.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
