import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus, IconTopologyStar3 } from '@tabler/icons-react';
import type { Scene } from '../display/scene';
import { count } from '../display/words';
import { PickTools } from './pick/PickTools';
import { arrangeAgain } from './state/acts';
import { useStore } from './state/store';

interface Props {
  readonly scene: Scene;
  onFit(): void;
  onZoom(direction: 'in' | 'out'): void;
}

/** Corner of the canvas: how much is shown, zoom, fit. */
export function CanvasTools({ scene, onFit, onZoom }: Props) {
  const layingOut = useStore((s) => s.layingOut);
  const truncated = useStore((s) => s.graph?.truncated);
  const tools = [
    { label: 'Zoom in', icon: <IconPlus size={18} />, act: () => onZoom('in') },
    { label: 'Zoom out', icon: <IconMinus size={18} />, act: () => onZoom('out') },
    { label: 'Fit the graph into view (F)', icon: <IconFocusCentered size={18} />, act: onFit },
    { label: 'Lay out again (G)', icon: <IconTopologyStar3 size={18} />, act: arrangeAgain },
  ];
  return (
    <>
      <p className="canvas-status">
        {layingOut && <Loader size={12} />}
        {count(scene.nodes.length, 'entity', 'entities')} · {count(scene.edges.length, 'relation')}
        {truncated && ' · only the most mentioned are shown'}
      </p>
      <div className="canvas-tools">
        <PickTools />
        {tools.map(({ label, icon, act }) => (
          <Tooltip key={label} label={label} position="left">
            <ActionIcon variant="default" size="lg" aria-label={label} onClick={act}>
              {icon}
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </>
  );
}
