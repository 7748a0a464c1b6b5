import { useMemo } from 'react';
import { aboutEntity } from '../../display/decisions';
import { useStore } from '../state/store';
import { DecisionLine } from './DecisionLine';

/** What people decided about an entity. */
export function EntityDecisions({ id }: { id: string }) {
  const decisions = useStore((s) => s.decisions?.decisions);
  const about = useMemo(() => aboutEntity(decisions ?? [], id), [decisions, id]);
  if (about.length === 0) return null;
  return (
    <details className="entity-decisions">
      <summary>
        Corrected by hand <span className="section-count">{about.length}</span>
      </summary>
      <ul className="decisions">
        {about.map((d) => (
          <li key={d.id}>
            <DecisionLine decision={d} />
          </li>
        ))}
      </ul>
    </details>
  );
}
