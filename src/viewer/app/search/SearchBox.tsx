import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useMemo, useState } from 'react';
import { searchIndex } from '../../display/search-index';
import { EntityIcon } from '../EntityIcon';
import { selectNode, useStore } from '../state/store';

const MOST = 12;

/** Search as you type over names and other names; Enter or a click selects. */
export function SearchBox({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const nodes = useStore((s) => s.graph?.nodes);
  const search = useMemo(() => searchIndex(nodes ?? []), [nodes]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(query, MOST), [search, query]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const choose = (id: string) => {
    selectNode(id);
    setQuery('');
    combobox.closeDropdown();
    // On to what was found: the keys for the whole page work again.
    document.getElementById('evidence')?.focus();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          className="search"
          type="search"
          placeholder="Search people, places, organizations …"
          aria-label="Search entities by name"
          leftSection={<IconSearch size={16} />}
          rightSection={query === '' && <Kbd size="xs">/</Kbd>}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => query !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setQuery('');
            combobox.closeDropdown();
            event.currentTarget.blur();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ''}>
        <Combobox.Options mah={420} className="scroll">
          {found.map(({ node, alias }) => (
            <Combobox.Option key={node.id} value={node.id}>
              <span className="hit">
                <EntityIcon type={node.type} />
                <span className="hit-name">{node.name}</span>
                {alias && <span className="hit-alias">also {alias}</span>}
                <span className="count">{node.mentions}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>No name like that. Try fewer letters.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
