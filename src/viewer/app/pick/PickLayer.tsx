import { useWindowEvent } from '@mantine/hooks';
import { type PointerEvent, useRef, useState } from 'react';
import { isClick, rectangle, type Spot } from '../../display/lasso';
import { pickThese, togglePick } from '../state/acts';
import { getState, update, useStore } from '../state/store';

interface Props {
  at(spot: Spot): string | null;
  within(polygon: readonly Spot[]): readonly string[];
}

/** Lies over the canvas while a tool is chosen or Shift is held, and takes the drag of mouse, pen or finger as a lasso or a rectangle. */
export function PickLayer({ at, within }: Props) {
  const tool = useStore((s) => s.tool);
  const [shift, setShift] = useState(false);
  const [line, setLine] = useState<readonly Spot[]>([]);
  const pointer = useRef<number | null>(null);
  useWindowEvent('keydown', (event) => event.key === 'Shift' && setShift(true));
  useWindowEvent('keyup', (event) => event.key === 'Shift' && setShift(false));
  useWindowEvent('blur', () => setShift(false));

  const armed = tool !== null || shift || line.length > 0;
  const shape = tool === 'lasso' ? line : line.length > 1 ? rectangle(line[0]!, line.at(-1)!) : line;
  const spot = (event: PointerEvent<HTMLElement>): Spot => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || pointer.current !== null) return;
    pointer.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([spot(event)]);
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (pointer.current !== event.pointerId) return;
    const next = spot(event);
    setLine((before) => (tool === 'lasso' ? [...before, next] : [before[0] ?? next, next]));
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (pointer.current !== event.pointerId) return;
    pointer.current = null;
    setLine([]);
    if (isClick(line)) {
      const id = at(line[0]!);
      if (id) togglePick(id);
      return;
    }
    const found = within(shape);
    const before = event.shiftKey ? [...getState().view.picked] : [];
    const all = new Set([...before, ...found]);
    pickThese(`Pick ${all.size} with a ${tool ?? 'rectangle'}`, all);
    update({ tool: null });
  };
  const drop = () => {
    pointer.current = null;
    setLine([]);
  };

  return (
    <div
      className="pick-layer"
      data-armed={armed}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={drop}
    >
      {shape.length > 1 && (
        <svg className="pick-shape" aria-hidden="true">
          <polygon points={shape.map((s) => `${s.x},${s.y}`).join(' ')} />
        </svg>
      )}
    </div>
  );
}
