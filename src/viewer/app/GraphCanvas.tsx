import icons from 'virtual:entity-icons';
import { useReducedMotion } from '@mantine/hooks';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Target } from '../display/focus';
import type { Palette } from '../display/palette';
import { GHOST, type Scene, scene as sceneOf } from '../display/scene';
import { initialView } from '../display/view';
import { createRenderer, type Renderer } from './sigma';
import { iconAtlas } from './sigma/icon-atlas';
import { moveThese, pickNone, togglePick } from './state/acts';
import { setDrawing, wantedSight } from './state/canvas';
import { wayOf } from './state/picture';
import { addressLater } from './state/picture-address';
import {
  clearSelection,
  getState,
  selectEdge,
  selectNode,
  selectPathLine,
  update,
  useStore,
} from './state/store';

export type GraphHandle = Pick<Renderer, 'fit' | 'zoom' | 'at' | 'within'>;

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
  const pinned = useStore((s) => s.view.pinned);
  const arrangement = useStore((s) => s.view.arrangement);
  const picked = useStore((s) => s.view.picked);
  const way = useStore(wayOf);
  const placing = useMemo(() => ({ pinned, arrangement }), [pinned, arrangement]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; scene and colours follow below
  useEffect(() => {
    const types = new Map(getState().vocabulary?.entityTypes.map((t) => [t.type, t.icon]));
    renderer.current = createRenderer(box.current!, scene, palette, placing, {
      atlas: iconAtlas(icons),
      iconOf: (type) => types.get(type) ?? '',
      reducedMotion,
      onSelect: follow,
      onHover: () => {},
      onLayout: (layingOut) => update({ layingOut }),
      onMove: moveThese,
      onSight: addressLater,
      base: baseScene(palette),
      sightAtFirst: wantedSight,
    });
    setDrawing(renderer.current);
    return () => {
      setDrawing(null);
      renderer.current?.kill();
      renderer.current = null;
    };
  }, []);

  useEffect(() => renderer.current?.setScene(scene, palette, placing), [scene, palette, placing]);
  useEffect(() => renderer.current?.mark({ picked, way }), [picked, way]);

  useEffect(() => {
    const ghost = address.edge !== null && !scene.edges.some((e) => e.id === address.edge);
    const edge = address.edge && (ghost ? GHOST + address.edge : address.edge);
    const node = address.node ?? (address.to === null ? address.from : null);
    renderer.current?.select(edge ? { kind: 'edge', id: edge } : node ? { kind: 'node', id: node } : null);
  }, [address.edge, address.node, address.from, address.to, scene]);

  useImperativeHandle(ref, () => ({
    fit: () => renderer.current?.fit(),
    zoom: (direction) => renderer.current?.zoom(direction),
    at: (spot) => renderer.current?.at(spot) ?? null,
    within: (polygon) => renderer.current?.within(polygon) ?? [],
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

/** What the page begins with, whatever its address says. */
function baseScene(palette: Palette): Scene {
  const { graph, vocabulary } = getState();
  if (graph === null || vocabulary === null) return { nodes: [], edges: [] };
  return sceneOf({ graph, vocabulary, palette, view: initialView(vocabulary), ghosts: [] });
}

function follow(target: Target | null, add: boolean): void {
  if (add && target?.kind === 'node') {
    togglePick(target.id);
    return;
  }
  const choosing = getState().address.from !== null && getState().address.to === null;
  // A plain click is about this one alone.
  if (!choosing) pickNone();
  if (target === null) {
    if (!choosing) clearSelection();
  } else if (target.kind === 'node') selectNode(target.id);
  else {
    const key = target.id.startsWith(GHOST) ? target.id.slice(GHOST.length) : target.id;
    if (wayOf(getState())?.edges.has(key)) selectPathLine(key);
    else if (!choosing) selectEdge(key);
  }
}
