import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { EntityIcon } from '../EntityIcon';
import { pathFrom, pathTo, swapPath, useStore } from '../state/store';
import { EntityPicker } from './EntityPicker';
import { PathChoices } from './PathChoices';
import { PathList } from './PathList';

/** How are the two connected? Two ends, what may be followed, and every path with its lines. */
export function PathPanel({ from, to }: { from: string; to: string | null }) {
  return (
    <>
      <h1 className="overview-title">Paths</h1>
      <div className="path-ends">
        <div>
          <End label="From" id={from} />
          {to === null ? (
            <div className="path-end">
              <span className="path-label">To</span>
              <EntityPicker label="End of the path" but={from} onPick={pathTo} />
            </div>
          ) : (
            <End label="To" id={to} onChange={() => pathFrom(from)} />
          )}
        </div>
        {to !== null && (
          <Tooltip label="The other way round">
            <ActionIcon variant="default" size="lg" aria-label="Swap the ends of the path" onClick={swapPath}>
              <IconArrowsUpDown size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {to !== null && (
        <>
          <PathChoices />
          <PathList from={from} to={to} />
        </>
      )}
    </>
  );
}

function End({ label, id, onChange }: { label: string; id: string; onChange?: () => void }) {
  const node = useStore((s) => s.graph?.nodes.find((n) => n.id === id));
  return (
    <p className="path-end">
      <span className="path-label">{label}</span>
      {node && <EntityIcon type={node.type} />}
      <span className="path-name">{node?.name ?? 'an entity that is not in the graph'}</span>
      {onChange && (
        <button type="button" className="path-change" onClick={onChange} aria-label="Choose another end">
          change
        </button>
      )}
    </p>
  );
}
