import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';

/** Copies the address of what is shown: whoever opens it at the same graph sees the same. */
export function CopyLink() {
  const { copied, copy, error } = useClipboard({ timeout: 1500 });
  const label = copied
    ? 'Copied'
    : error
      ? 'The browser did not let it: copy the address above'
      : 'Copy a link to this';
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Copy a link to this"
        onClick={() => copy(window.location.href)}
      >
        {copied ? <IconCheck size={18} /> : <IconLink size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
