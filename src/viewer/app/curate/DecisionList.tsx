import { Text } from '@mantine/core';
import { useStore } from '../state/store';
import { DecisionLine } from './DecisionLine';

/** All that people decided, the latest first, what was taken back too. */
export function DecisionList() {
  const decisions = useStore((s) => s.decisions?.decisions);
  if (!decisions || decisions.length === 0)
    return (
      <Text c="dimmed">
        Nobody has corrected anything yet. “Correct” in the panel of an entity, and “Reject” under a sentence,
        do it.
      </Text>
    );
  return (
    <ol className="decisions">
      {decisions.toReversed().map((d) => (
        <li key={d.id}>
          <DecisionLine decision={d} />
        </li>
      ))}
    </ol>
  );
}
