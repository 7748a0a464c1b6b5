import { useMemo } from 'react';
import { type Shown, shown } from '../../display/shown';
import { useStore } from './store';

/** The part of the graph that is in the picture now. */
export function useShown(): Shown {
  const graph = useStore((s) => s.graph!);
  const view = useStore((s) => s.view);
  const ghosts = useStore((s) => (s.address.disputed ? s.ghosts : null));
  const selected = useStore((s) => s.address.node);
  return useMemo(
    () => shown({ graph, view, ghosts: ghosts ?? [], selected }),
    [graph, view, ghosts, selected],
  );
}
