import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useMemo, useState } from 'react';
import { searchIndex } from '../../display/search-index';
import { EntityIcon } from '../EntityIcon';
import { searchText } from '../state/client';
import { go, selectNode, useStore } from '../state/store';
import { useAnswer } from '../state/use-answer';
import { SentenceHit } from './SentenceHit';

const MOST = 8;
/** Milliseconds after the last key before the text is searched. */
const PAUSE = 160;
const NODE = 'node:';

/** Search as you type: names in the page itself, sentences on the server; arrows and Enter, or a click. */
export function SearchBox({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const nodes = useStore((s) => s.graph?.nodes);
  const search = useMemo(() => searchIndex(nodes ?? []), [nodes]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(query, MOST), [search, query]);
  const [asked] = useDebouncedValue(query.trim(), PAUSE);
  const answer = useAnswer(`search ${asked}`, (signal) =>
    asked.length < 2 ? Promise.resolve(null) : searchText(asked, signal),
  );
  const sentences = (answer.status === 'ready' && answer.value?.sentences) || [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const choose = (value: string) => {
    setQuery('');
    combobox.closeDropdown();
    if (value.startsWith(NODE)) {
      selectNode(value.slice(NODE.length));
      // On to what was found: the keys for the whole page work again.
      document.getElementById('evidence')?.focus();
      return;
    }
    const sentence = sentences.find((x) => x.id === value);
    if (sentence) go({ article: sentence.article.id, at: sentence.start });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          className="search"
          type="search"
          placeholder="Search names and sentences …"
          aria-label="Search entities and sentences"
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
        <Combobox.Options mah="min(560px, 70vh)" className="scroll">
          {found.length > 0 && (
            <Combobox.Group label="Entities">
              {found.map(({ node, alias }) => (
                <Combobox.Option key={node.id} value={NODE + node.id}>
                  <span className="hit">
                    <EntityIcon type={node.type} />
                    <span className="hit-name">{node.name}</span>
                    {alias && <span className="hit-alias">also {alias}</span>}
                    <span className="count">{node.mentions}</span>
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {sentences.length > 0 && (
            <Combobox.Group label="Sentences">
              {sentences.map((x) => (
                <Combobox.Option key={x.id} value={x.id}>
                  <SentenceHit sentence={x} query={asked} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {found.length + sentences.length === 0 && (
            <Combobox.Empty>
              {answer.status === 'failed'
                ? answer.message
                : answer.status === 'loading' || asked !== query.trim()
                  ? 'Searching …'
                  : 'No name and no sentence like that. Try fewer letters.'}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
