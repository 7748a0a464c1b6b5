import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { PathPanel } from '../paths/PathPanel';
import { pickNone } from '../state/acts';
import { pickedOf } from '../state/picture';
import { backToPaths, clearSelection, go, useStore } from '../state/store';
import { CopyLink } from './CopyLink';
import { EdgePanel } from './EdgePanel';
import { NodePanel } from './NodePanel';
import { Overview } from './Overview';
import { PickedPanel } from './PickedPanel';

/** What is known of the selection; without one, the way in. */
export function SidePanel() {
  const node = useStore((s) => s.address.node);
  const edge = useStore((s) => s.address.edge);
  const from = useStore((s) => s.address.from);
  const to = useStore((s) => s.address.to);
  const picked = useStore((s) => pickedOf(s).length);
  const read = node ?? edge ?? from;
  return (
    <aside id="evidence" className="panel scroll" aria-label="Evidence" tabIndex={-1}>
      {(read || picked > 0) && (
        <div className="panel-tools">
          <CopyLink />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Clear the selection (Esc)"
            onClick={() => (read ? clearSelection() : pickNone())}
          >
            <IconX size={18} />
          </ActionIcon>
        </div>
      )}
      {edge && to && (
        <button type="button" className="panel-back" onClick={backToPaths}>
          <IconArrowLeft size={16} aria-hidden="true" /> Paths
        </button>
      )}
      {read && !to && picked > 0 && (
        <button
          type="button"
          className="panel-back"
          onClick={() => go({ node: null, edge: null, from: null, to: null })}
        >
          <IconArrowLeft size={16} aria-hidden="true" /> {picked} picked
        </button>
      )}
      {edge ? (
        <EdgePanel key={edge} edgeKey={edge} />
      ) : node ? (
        <NodePanel key={node} id={node} />
      ) : from ? (
        <PathPanel from={from} to={to} />
      ) : picked > 0 ? (
        <PickedPanel />
      ) : (
        <Overview />
      )}
    </aside>
  );
}
