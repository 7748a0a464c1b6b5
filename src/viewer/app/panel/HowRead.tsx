import type { StatementView } from '../../../server/api';
import { modalityWords, percent } from '../../display/words';

/** All that the reader decided about a statement, in its own terms. */
export function HowRead({ statement: s }: { statement: StatementView }) {
  const entries: [string, string][] = [
    ['modality', modalityWords(s.modality)],
    ['mood', s.mood ?? 'none'],
    ['polarity', s.polarity],
    ['factuality', s.factuality],
    ['certainty', s.certainty],
    ['confidence', percent(s.confidence)],
    ['read by', s.by],
  ];
  return (
    <details className="how-read">
      <summary>How it was read</summary>
      <dl>
        {entries.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
