import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { clearSelection, useStore } from '../state/store';
import { CopyLink } from './CopyLink';
import { EdgePanel } from './EdgePanel';
import { NodePanel } from './NodePanel';
import { Overview } from './Overview';

/** What is known of the selection; without one, the way in. */
export function SidePanel() {
  const node = useStore((s) => s.address.node);
  const edge = useStore((s) => s.address.edge);
  return (
    <aside id="evidence" className="panel scroll" aria-label="Evidence" tabIndex={-1}>
      {(node || edge) && (
        <div className="panel-tools">
          <CopyLink />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Clear the selection (Esc)"
            onClick={clearSelection}
          >
            <IconX size={18} />
          </ActionIcon>
        </div>
      )}
      {edge ? (
        <EdgePanel key={edge} edgeKey={edge} />
      ) : node ? (
        <NodePanel key={node} id={node} />
      ) : (
        <Overview />
      )}
    </aside>
  );
}
