import { useEffect } from 'react';
import { useStore } from '../state/store';
import { AddDialog } from './AddDialog';
import { resume } from './acts';
import { DropZone } from './DropZone';

/** All of adding articles; nothing where the server takes none. */
export function AddLayer() {
  const adding = useStore((s) => s.abilities?.adding ?? false);
  useEffect(() => {
    if (adding) void resume();
  }, [adding]);
  if (!adding) return null;
  return (
    <>
      <AddDialog />
      <DropZone />
    </>
  );
}
