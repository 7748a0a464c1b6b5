import { useMemo } from 'react';
import type { Palette } from '../../display/palette';
import { type Scene, scene } from '../../display/scene';
import { ranksOf } from './picture';
import { useStore } from './store';

const NONE: Scene = { nodes: [], edges: [] };

/** What is to be drawn now. */
export function useScene(palette: Palette): Scene {
  const graph = useStore((s) => s.graph);
  const vocabulary = useStore((s) => s.vocabulary);
  const view = useStore((s) => s.view);
  const shown = useStore((s) => s.address.disputed);
  const ghosts = useStore((s) => s.ghosts);
  const selected = useStore((s) => s.address.node);
  const communities = useStore(ranksOf);
  return useMemo(
    () =>
      graph && vocabulary
        ? scene({ graph, vocabulary, view, palette, ghosts: (shown && ghosts) || [], selected, communities })
        : NONE,
    [graph, vocabulary, view, palette, shown, ghosts, selected, communities],
  );
}
