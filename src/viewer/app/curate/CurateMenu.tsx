import { Button, Menu } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconCategory,
  IconChevronDown,
  IconHistory,
  IconPencil,
  IconTagPlus,
} from '@tabler/icons-react';
import type { Curating } from '../state/curation';
import { update, useStore } from '../state/store';

const open = (curating: Curating) => update({ curating });

/** What can be corrected about an entity; nothing where the server takes no corrections. */
export function CurateMenu({ id }: { id: string }) {
  const writing = useStore((s) => s.abilities?.writing ?? false);
  if (!writing) return null;
  const items = [
    { icon: IconPencil, label: 'Rename …', curating: { form: 'rename', entity: id } },
    { icon: IconTagPlus, label: 'Add another name …', curating: { form: 'alias', entity: id } },
    { icon: IconCategory, label: 'Change the type …', curating: { form: 'retype', entity: id } },
    { icon: IconArrowMerge, label: 'Merge with another …', curating: { form: 'merge', entities: [id] } },
    { icon: IconArrowsSplit2, label: 'Split by article …', curating: { form: 'split', entity: id } },
    { icon: IconHistory, label: 'All corrections', curating: { form: 'list' } },
  ] as const satisfies readonly { curating: Curating; [key: string]: unknown }[];
  return (
    <Menu position="bottom-start" shadow="md" transitionProps={{ duration: 0 }} withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={15} />}
          rightSection={<IconChevronDown size={14} />}
        >
          Correct
        </Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {items.map(({ icon: Icon, label, curating }) => (
          <Menu.Item key={label} leftSection={<Icon size={16} />} onClick={() => open(curating)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
