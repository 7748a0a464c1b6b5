import { useId } from 'react';
import { type LeastRow, type Measure, withLeast } from '../../display/filters';
import { count, percent } from '../../display/words';
import { historyKeys } from '../state/history-keys';
import { change, useStore } from '../state/store';
import { useDraft } from '../state/use-draft';

interface Scale {
  readonly label: string;
  readonly step: number;
  /** End of the slider, from the highest value in the graph. */
  end(most: number): number;
  words(value: number): string;
}

const ANY = 'any';

const SCALES: Readonly<Record<Measure, Scale>> = {
  confidence: {
    label: 'Confidence',
    step: 0.05,
    end: () => 1,
    words: (value) => (value === 0 ? ANY : `at least ${percent(value)}`),
  },
  sources: {
    label: 'Sources',
    step: 1,
    end: (most) => Math.max(2, most),
    words: (value) => (value <= 1 ? ANY : `at least ${count(value, 'source')}`),
  },
};

/** What a relation must have at least, with how many have it. */
export function LeastSlider({ measure, row }: { measure: Measure; row: LeastRow }) {
  const value = useStore((s) => s.view.filters.least[measure]);
  const { label, step, end, words } = SCALES[measure];
  const draft = useDraft(value, (next, gesture) => {
    const least = words(next) === ANY ? 0 : next;
    if (least === value) return;
    change(
      `${label}: ${words(next)}`,
      (view) => ({ ...view, filters: withLeast(view.filters, measure, least) }),
      { gesture },
    );
  });
  const id = useId();
  return (
    <div className="least">
      <label htmlFor={id}>{label}</label>
      <span className="least-value">{words(draft.shown)}</span>
      <span className="count">
        {row.shown === row.total ? row.total : `${row.shown}/${row.total}`}
        <span className="least-unit"> relations</span>
      </span>
      <input
        id={id}
        type="range"
        min={measure === 'sources' ? 1 : 0}
        max={end(row.most)}
        step={step}
        value={draft.shown}
        aria-valuetext={words(draft.shown)}
        onPointerDown={draft.begin}
        onFocus={draft.begin}
        onChange={(event) => draft.change(Number(event.currentTarget.value))}
        onPointerUp={draft.end}
        onKeyDown={historyKeys}
        onKeyUp={draft.end}
        onBlur={draft.end}
      />
    </div>
  );
}
