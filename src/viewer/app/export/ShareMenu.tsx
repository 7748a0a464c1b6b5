import { ActionIcon, Menu, Switch, Tooltip, useComputedColorScheme } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconDownload, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { hasWebGL } from '../sigma/has-webgl';
import { announce } from '../state/announce';
import { writeAddress } from '../state/picture-address';
import { useStore } from '../state/store';
import { DATA, PICTURES, saveData, savePicture } from './files';

/** The view as a link, the picture and what is in it as files. */
export function ShareMenu() {
  const theme = useComputedColorScheme('light');
  const laidOut = useStore((s) => !s.layingOut);
  const [background, setBackground] = useState(true);
  const [legend, setLegend] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { copy } = useClipboard();
  const drawn = hasWebGL() && laidOut;

  const link = () => {
    writeAddress();
    copy(window.location.href);
    announce('The link to this view was copied');
  };
  const save = async (words: string, work: Promise<void>) => {
    setFault(null);
    try {
      await work;
      announce(`Saved: ${words}`);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'It could not be saved. Try again.';
      setFault(message);
      announce(message);
    }
  };

  return (
    <Menu width={280} shadow="md" position="bottom-end" transitionProps={{ duration: 0 }} keepMounted={false}>
      <Menu.Target>
        <Tooltip label="Link and files">
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Link and files">
            <IconDownload size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={16} />} onClick={link}>
          Copy the link to this view
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>The picture</Menu.Label>
        <Menu.Item
          closeMenuOnClick={false}
          role="menuitemcheckbox"
          aria-checked={background}
          onClick={() => setBackground((on) => !on)}
          rightSection={<Switch size="xs" checked={background} readOnly tabIndex={-1} aria-hidden="true" />}
        >
          With its background
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          role="menuitemcheckbox"
          aria-checked={legend}
          onClick={() => setLegend((on) => !on)}
          rightSection={<Switch size="xs" checked={legend} readOnly tabIndex={-1} aria-hidden="true" />}
        >
          With a legend
        </Menu.Item>
        {PICTURES.map((kind) => (
          <Menu.Item
            key={kind.name}
            disabled={!drawn}
            onClick={() => void save(kind.name, savePicture(kind, { background, legend, theme }))}
          >
            {kind.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>What is in it</Menu.Label>
        {DATA.map((kind) => (
          <Menu.Item key={kind.format} onClick={() => void save(kind.name, saveData(kind))}>
            {kind.name}
          </Menu.Item>
        ))}
        {fault && <p className="share-fault">{fault}</p>}
      </Menu.Dropdown>
    </Menu>
  );
}
