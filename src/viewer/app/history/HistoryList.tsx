import { useEffect, useRef } from 'react';
import { goToStep, useStore } from '../state/store';

/** Every step by its name; a click goes there. What was undone stands below and can be done again. */
export function HistoryList() {
  const { steps, at } = useStore((s) => s.history);
  const here = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the present step
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <ol className="history scroll" aria-label="Steps">
      {steps.map(({ name }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <li key={i}>
          <button
            type="button"
            ref={i === at ? here : null}
            className="row"
            aria-current={i === at ? 'step' : undefined}
            data-undone={i > at}
            data-autofocus={i === at || undefined}
            onClick={() => void goToStep(i)}
          >
            {name}
            {i > at && <span className="count">undone</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
