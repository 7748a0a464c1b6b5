import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { DecisionContent } from '../../../server/api';
import { failure, update } from '../state/store';
import { decide } from './acts';
import { keepAuthor, keptAuthor } from './author';

interface Props {
  /** Null while something is still missing. */
  readonly content: DecisionContent | null;
  /** What the history calls it. */
  readonly name: string;
  /** On the button. */
  readonly verb: string;
  readonly children: ReactNode;
}

export const closeForm = () => update({ curating: null });

/** What every decision asks for besides its own fields: who decides, and why. */
export function DecisionForm({ content, name, verb, children }: Props) {
  const [author, setAuthor] = useState(keptAuthor);
  const [asks, setAsks] = useState(author === '');
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const ready = content !== null && author.trim() !== '' && !state.busy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    keepAuthor(author.trim());
    setState({ busy: true, error: null });
    try {
      await decide(name, content, reason.trim() || null);
      closeForm();
    } catch (error) {
      setState({ busy: false, error: failure(error) });
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {children}
        <TextInput
          label="Why"
          description="If you like; it is kept with the decision"
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {asks ? (
          <TextInput
            label="Your name"
            description="Kept with each decision, and in this browser"
            required
            maxLength={200}
            value={author}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
        ) : (
          <Text size="sm" c="dimmed">
            Decided by {author} ·{' '}
            <button type="button" className="text-link" onClick={() => setAsks(true)}>
              somebody else
            </button>
          </Text>
        )}
        {state.error && (
          <Alert color="red" role="alert">
            {state.error}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={closeForm}>
            Cancel
          </Button>
          <Button type="submit" disabled={!ready} loading={state.busy}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
