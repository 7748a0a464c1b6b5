import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLasso, IconMarquee2 } from '@tabler/icons-react';
import { update, useStore } from '../state/store';

const TOOLS = [
  { tool: 'lasso', icon: IconLasso, label: 'Pick with a lasso', keys: 'L' },
  { tool: 'rectangle', icon: IconMarquee2, label: 'Pick with a rectangle', keys: 'B, or drag with Shift' },
] as const;

/** Switches for picking several entities with the next drag. */
export function PickTools() {
  const now = useStore((s) => s.tool);
  return TOOLS.map(({ tool, icon: Icon, label, keys }) => (
    <Tooltip key={tool} label={`${label} (${keys})`} position="left">
      <ActionIcon
        variant={now === tool ? 'filled' : 'default'}
        size="lg"
        aria-label={label}
        aria-pressed={now === tool}
        onClick={() => update({ tool: now === tool ? null : tool })}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  ));
}
