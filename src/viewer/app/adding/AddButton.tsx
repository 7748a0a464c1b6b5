import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useStore } from '../state/store';
import { openAdding } from './acts';

export function AddButton() {
  const adding = useStore((s) => s.abilities?.adding ?? false);
  if (!adding) return null;
  return (
    <Tooltip label="Add articles: drop files, or paste a text">
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Add articles" onClick={openAdding}>
        <IconFilePlus size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
