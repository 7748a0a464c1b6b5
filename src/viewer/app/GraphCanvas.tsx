import icons from 'virtual:entity-icons';
import { useReducedMotion } from '@mantine/hooks';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Target } from '../display/focus';
import type { Palette } from '../display/palette';
import { GHOST, type Scene } from '../display/scene';
import { createRenderer, type Renderer } from './sigma';
import { iconAtlas } from './sigma/icon-atlas';
import { clearSelection, getState, selectEdge, selectNode, update, useStore } from './state/store';

export type GraphHandle = Pick<Renderer, 'fit' | 'zoom'>;

/** The drawing itself. For a screen reader it is a picture: everything in it is also in the lists beside it. */
export function GraphCanvas({
  scene,
  palette,
  ref,
}: {
  scene: Scene;
  palette: Palette;
  ref: Ref<GraphHandle>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const reducedMotion = useReducedMotion();
  const address = useStore((s) => s.address);
  const running = useStore((s) => s.layingOut);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; scene and colours follow below
  useEffect(() => {
    const types = new Map(getState().vocabulary?.entityTypes.map((t) => [t.type, t.icon]));
    renderer.current = createRenderer(box.current!, scene, palette, {
      atlas: iconAtlas(icons),
      iconOf: (type) => types.get(type) ?? '',
      reducedMotion,
      onSelect: follow,
      onHover: () => {},
      onLayout: (layingOut) => update({ layingOut }),
    });
    return () => {
      renderer.current?.kill();
      renderer.current = null;
    };
  }, []);

  useEffect(() => renderer.current?.setScene(scene, palette), [scene, palette]);

  useEffect(() => {
    const ghost = address.edge !== null && !scene.edges.some((e) => e.id === address.edge);
    const edge = address.edge && (ghost ? GHOST + address.edge : address.edge);
    renderer.current?.select(
      edge ? { kind: 'edge', id: edge } : address.node ? { kind: 'node', id: address.node } : null,
    );
  }, [address.edge, address.node, scene]);

  useImperativeHandle(ref, () => ({
    fit: () => renderer.current?.fit(),
    zoom: (direction) => renderer.current?.zoom(direction),
  }));

  return (
    <div
      ref={box}
      className="canvas"
      role="img"
      aria-label={`Graph of ${scene.nodes.length} entities and ${scene.edges.length} relations. The lists beside it hold the same.`}
      data-layout={running ? 'running' : 'still'}
    />
  );
}

function follow(target: Target | null): void {
  if (target === null) clearSelection();
  else if (target.kind === 'node') selectNode(target.id);
  else selectEdge(target.id.startsWith(GHOST) ? target.id.slice(GHOST.length) : target.id);
}
