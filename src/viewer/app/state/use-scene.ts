import { useMemo } from 'react';
import type { Palette } from '../../display/palette';
import { type Scene, scene } from '../../display/scene';
import { useStore } from './store';

const NONE: Scene = { nodes: [], edges: [] };

/** What is to be drawn now. */
export function useScene(palette: Palette): Scene {
  const graph = useStore((s) => s.graph);
  const vocabulary = useStore((s) => s.vocabulary);
  const filters = useStore((s) => s.filters);
  const shown = useStore((s) => s.address.disputed);
  const ghosts = useStore((s) => s.ghosts);
  const selected = useStore((s) => s.address.node);
  return useMemo(
    () =>
      graph && vocabulary
        ? scene({ graph, vocabulary, filters, palette, ghosts: (shown && ghosts) || [], selected })
        : NONE,
    [graph, vocabulary, filters, palette, shown, ghosts, selected],
  );
}
