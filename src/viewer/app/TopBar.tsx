import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconKeyboard,
  IconMoon,
  IconSun,
  IconTerminal2,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import { AddButton } from './adding/AddButton';
import { ShareMenu } from './export/ShareMenu';
import { SearchBox } from './search/SearchBox';
import { clearSelection, go, toggleCypher, useStore } from './state/store';

interface Props {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly dark: boolean;
  onScheme(): void;
  onLegend(): void;
  onHelp(): void;
}

export function TopBar({ searchRef, dark, onScheme, onLegend, onHelp }: Props) {
  const disputed = useStore((s) => s.address.disputed);
  const cypher = useStore((s) => s.address.cypher);
  const theme = dark ? 'Light colours' : 'Dark colours';
  return (
    <header className="top">
      <ActionIcon
        className="only-narrow"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label="Legend and filters"
        onClick={onLegend}
      >
        <IconAdjustmentsHorizontal size={20} />
      </ActionIcon>
      <button
        type="button"
        className="brand"
        onClick={clearSelection}
        aria-label="newsgraph, to the overview"
      >
        news<b>graph</b>
      </button>
      <SearchBox inputRef={searchRef} />
      <Tooltip label="Ask in Cypher (Q)">
        <ActionIcon
          id="open-cypher"
          variant={cypher ? 'light' : 'subtle'}
          color={cypher ? 'blue' : 'gray'}
          size="lg"
          aria-label="Ask in Cypher"
          aria-expanded={cypher}
          onClick={toggleCypher}
        >
          <IconTerminal2 size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Denied, planned, feared, conditional: read in the text, but no facts" multiline w={240}>
        <Switch
          className="disputed"
          checked={disputed}
          onChange={(event) => go({ disputed: event.currentTarget.checked })}
          label="Not factual"
          aria-label="Show what is disputed or not factual"
        />
      </Tooltip>
      <ShareMenu />
      <Tooltip label="Keys and help (?)">
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Keys and help" onClick={onHelp}>
          <IconKeyboard size={20} />
        </ActionIcon>
      </Tooltip>
      <AddButton />
      <Tooltip label={theme}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={theme} onClick={onScheme}>
          {dark ? <IconSun size={20} /> : <IconMoon size={20} />}
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
