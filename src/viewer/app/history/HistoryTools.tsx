import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from '@tabler/icons-react';
import { canRedo, canUndo } from '../../display/history';
import { redo, undo, useStore } from '../state/store';
import { HistoryList } from './HistoryList';

/** Undo, redo, and the list of all steps. */
export function HistoryTools() {
  const history = useStore((s) => s.history);
  const [opened, { toggle, close }] = useDisclosure(false);
  const back = canUndo(history) ? `Undo: ${history.steps[history.at]!.name}` : 'Nothing to undo';
  const forth = canRedo(history) ? `Redo: ${history.steps[history.at + 1]!.name}` : 'Nothing to redo';
  const tools = [
    { label: back, keys: 'Ctrl+Z', icon: <IconArrowBackUp size={18} />, able: canUndo(history), act: undo },
    {
      label: forth,
      keys: 'Ctrl+Y',
      icon: <IconArrowForwardUp size={18} />,
      able: canRedo(history),
      act: redo,
    },
  ];
  return (
    <fieldset className="history-tools" aria-label="Undo and redo">
      {tools.map(({ label, keys, icon, able, act }) => (
        <Tooltip key={keys} label={able ? `${label} (${keys})` : label} position="bottom-start">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={label}
            aria-disabled={!able}
            data-disabled={!able || undefined}
            onClick={() => void act()}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
      <Popover
        opened={opened}
        onDismiss={close}
        position="bottom-start"
        shadow="md"
        trapFocus
        returnFocus
        transitionProps={{ duration: 0 }}
        width={290}
      >
        <Popover.Target>
          <Tooltip label="All steps" position="bottom-start" disabled={opened}>
            <ActionIcon variant="default" size="lg" aria-label="History" onClick={toggle}>
              <IconHistory size={18} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown
          p={6}
          aria-label="History"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // It closes the list and nothing else.
            event.stopPropagation();
            close();
          }}
        >
          <HistoryList />
        </Popover.Dropdown>
      </Popover>
    </fieldset>
  );
}
