import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { everything } from '../state/acts';
import { targetsOf, useShown } from '../state/picture';
import { useStore } from '../state/store';
import { ActionBar } from './ActionBar';

/** Over the canvas: what can be done with what is picked, and the way back to everything. */
export function CanvasActions() {
  const ids = useStore(targetsOf);
  const { away, only } = useStore((s) => s.view);
  const choosing = useStore((s) => s.address.from !== null && s.address.to === null);
  const nothing = useShown().nodes.length === 0;
  return (
    <div className="canvas-actions">
      {choosing && <p className="canvas-hint">Click the other end of the path, or search for it</p>}
      {ids.length > 0 && <ActionBar ids={ids} place="canvas" />}
      {(away.size > 0 || only !== null) && (
        <Button size="compact-sm" variant="default" leftSection={<IconEye size={16} />} onClick={everything}>
          Show all again
        </Button>
      )}
      {nothing && away.size === 0 && only === null && (
        <p className="canvas-hint">The filters let nothing through. “Reset” in the legend shows it again.</p>
      )}
    </div>
  );
}
