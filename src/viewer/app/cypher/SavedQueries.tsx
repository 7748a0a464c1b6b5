import { Skeleton, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { savedByFolder } from '../../display/saved-search';
import { useStore } from '../state/store';
import { openSaved } from './acts';

/** Questions that people ask again and again, by folder, with a search over them. */
export function SavedQueries({ onOpen }: { onOpen(): void }) {
  const saved = useStore((s) => s.query.saved);
  const from = useStore((s) => s.query.from);
  const [search, setSearch] = useState('');
  if (saved === null)
    return (
      <Stack role="status" aria-label="Loading the saved queries" gap="xs">
        <Skeleton height={28} />
        <Skeleton height={120} />
      </Stack>
    );
  const groups = savedByFolder(saved, search);
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        aria-label="Search the saved queries"
        placeholder={`Search ${saved.length} saved queries …`}
        leftSection={<IconSearch size={14} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {groups.length === 0 && <p className="dim">No saved query has these words. Try fewer.</p>}
      {groups.map(({ folder, queries }) => (
        <section key={folder} aria-label={folder}>
          <h3 className="cypher-folder">{folder}</h3>
          <ul>
            {queries.map((query) => (
              <li key={query.name}>
                <button
                  type="button"
                  className="cypher-item"
                  aria-current={query.name === from}
                  onClick={() => {
                    openSaved(query);
                    onOpen();
                  }}
                >
                  <b>{query.title}</b>
                  <span>{query.question}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
