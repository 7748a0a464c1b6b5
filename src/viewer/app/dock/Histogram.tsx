import { type PointerEvent, useRef } from 'react';
import { dragged, type Hold, ticks, type Window } from '../../display/brush';
import type { TimeUnit } from '../../display/time-units';
import type { Bar } from '../../display/timeline';
import { barWords } from '../../display/timeline-words';
import { useDraft } from '../state/use-draft';
import { Bars } from './Bars';
import { Thumb } from './Thumb';

interface Props {
  readonly bars: readonly Bar[];
  readonly unit: TimeUnit;
  readonly window: Window;
  onChange(window: Window, gesture: string): void;
}

interface Drag {
  readonly hold: Hold;
  readonly before: Window;
  readonly anchor: number;
  moved: boolean;
}

/** Words under the bars, at most. */
const TICKS = 6;

/** Bars with a window over them: drawn, moved and stretched by hand, or by two sliders. */
export function Histogram({ bars, unit, window: committed, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const draft = useDraft(committed, onChange);
  const n = bars.length;
  const [first, last] = draft.shown;
  const whole = first === 0 && last === n - 1;

  const barUnder = (event: PointerEvent): number => {
    const { left, width } = box.current!.getBoundingClientRect();
    return Math.min(n - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * n)));
  };
  const hold = (event: PointerEvent): Hold => {
    const thumb = (event.target as HTMLElement).dataset.hold as Hold | undefined;
    const at = barUnder(event);
    return thumb ?? (!whole && at >= first && at <= last ? 'move' : 'draw');
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    box.current!.setPointerCapture(event.pointerId);
    drag.current = { hold: hold(event), before: [first, last], anchor: barUnder(event), moved: false };
    draft.begin();
  };
  const move = (event: PointerEvent) => {
    const held = drag.current;
    const at = barUnder(event);
    if (held === null || (at === held.anchor && !held.moved)) return;
    held.moved = true;
    draft.change(dragged(held.hold, held.before, held.anchor, at, n));
  };
  const up = () => {
    const held = drag.current;
    drag.current = null;
    if (held === null) return;
    // Pressed and not moved: that bar alone.
    if (!held.moved && (held.hold === 'draw' || held.hold === 'move'))
      draft.change([held.anchor, held.anchor]);
    draft.end();
  };

  const side = (hold: 'first' | 'last') => {
    const at = hold === 'first' ? first : last;
    return (
      <Thumb
        hold={hold}
        at={at}
        count={n}
        range={hold === 'first' ? [0, last] : [first, n - 1]}
        words={barWords(bars[at]!, unit)}
        onBegin={draft.begin}
        onChange={(to) => {
          draft.change(dragged(hold, [first, last], at, to, n));
          draft.end();
        }}
      />
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a canvas for the pointer
    <div className="histogram" role="group" aria-label={`Relations by ${unit.name}`}>
      <div
        ref={box}
        className="histogram-plot"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <Bars bars={bars} unit={unit} window={draft.shown} />
        {side('first')}
        {side('last')}
      </div>
      <div className="histogram-ticks" aria-hidden="true">
        {ticks(n, TICKS).map((i) => (
          <span key={bars[i]!.from} style={{ left: `${(i / n) * 100}%` }}>
            {unit.short(bars[i]!.from)}
          </span>
        ))}
      </div>
    </div>
  );
}
