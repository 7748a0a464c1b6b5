import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DecisionView } from '../../../server/api';
import { decisionName, namingOf } from '../../display/decisions';
import { dateWords } from '../../display/words';
import { failure, update, useStore } from '../state/store';
import { takeBack } from './acts';
import { keepAuthor, keptAuthor } from './author';

/** One decision: what, who, when, why; and the way to take it back. */
export function DecisionLine({ decision }: { decision: DecisionView }) {
  const decisions = useStore((s) => s.decisions!);
  const writing = useStore((s) => s.abilities?.writing ?? false);
  const [busy, setBusy] = useState(false);
  const name = decisionName(decision, namingOf(decisions));
  const { author, at, reason, undone } = decision;
  const act = async () => {
    setBusy(true);
    // Whoever takes back without having decided anything here is not known by name.
    if (keptAuthor() === '') keepAuthor('somebody at the viewer');
    try {
      await takeBack(name, decision);
    } catch (error) {
      update({ notice: { text: failure(error), kind: 'failed' } });
    }
    setBusy(false);
  };
  return (
    <div className="decision" data-undone={undone !== null}>
      <p>
        <span className="decision-name">{name}</span>
        <span className="dim">
          {author}, {dateWords(at)}
          {reason && `: ${reason}`}
          {undone &&
            ` · taken back by ${undone.by}, ${dateWords(undone.at)}${undone.reason ? `: ${undone.reason}` : ''}`}
        </span>
      </p>
      {writing && undone === null && (
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          aria-label={`Take back: ${name}`}
          onClick={() => void act()}
        >
          Take back
        </Button>
      )}
    </div>
  );
}
