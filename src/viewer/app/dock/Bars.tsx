import { memo } from 'react';
import type { Window } from '../../display/brush';
import type { TimeUnit } from '../../display/time-units';
import type { Bar } from '../../display/timeline';
import { barWords } from '../../display/timeline-words';

interface Props {
  readonly bars: readonly Bar[];
  readonly unit: TimeUnit;
  readonly window: Window;
}

const HEIGHT = 100;
/** One relation among thousands is still seen. */
const LEAST = 4;

/** The picture of the bars; the sliders say in words what it shows. */
export const Bars = memo(function Bars({ bars, unit, window: [first, last] }: Props) {
  const most = Math.max(1, ...bars.map((b) => b.total));
  const tall = (n: number) => (n === 0 ? 0 : Math.max(LEAST, (n / most) * HEIGHT));
  return (
    <svg viewBox={`0 0 ${bars.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bars.map((bar, i) => (
        <g key={bar.from} data-inside={i >= first && i <= last}>
          <title>{barWords(bar, unit)}</title>
          <rect className="bar-place" x={i} y={0} width={1} height={HEIGHT} />
          {[bar.total, bar.shown].map((n, k) => (
            <rect
              key={k === 0 ? 'total' : 'shown'}
              className={k === 0 ? 'bar-total' : 'bar-shown'}
              x={i + 0.08}
              width={0.84}
              y={HEIGHT - tall(n)}
              height={tall(n)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});
