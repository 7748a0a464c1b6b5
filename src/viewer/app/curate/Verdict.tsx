import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { DecisionView, StatementView } from '../../../server/api';
import { tripleWords, verdicts } from '../../display/decisions';
import { type State, update, useStore } from '../state/store';
import { DecisionLine } from './DecisionLine';

let known: { of: State['decisions']; verdicts: ReadonlyMap<string, DecisionView> } | null = null;

/** The decisions in force about statements, made once for a list. */
export function verdictsOf({ decisions }: State): ReadonlyMap<string, DecisionView> {
  if (known?.of !== decisions) known = { of: decisions, verdicts: verdicts(decisions?.decisions ?? []) };
  return known!.verdicts;
}

/** Does the passage say this? What a person decided, and the way to decide. */
export function Verdict({ statement: s }: { statement: StatementView }) {
  const decision = useStore((state) => verdictsOf(state).get(s.id));
  const writing = useStore((state) => state.abilities?.writing ?? false);
  if (decision) return <DecisionLine decision={decision} />;
  if (!writing) return null;
  const words = tripleWords({ subject: s.subject.name, type: s.type, object: s.object.name });
  const judge = (form: 'confirm' | 'reject') => update({ curating: { form, statement: s.id, words } });
  return (
    <fieldset className="verdict" aria-label={`Was it read rightly: ${words}?`}>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconCheck size={14} />}
        onClick={() => judge('confirm')}
      >
        Confirm
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconX size={14} />}
        onClick={() => judge('reject')}
      >
        Reject
      </Button>
    </fieldset>
  );
}
