import { Alert, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addText, closeAdding } from './acts';

const EMPTY = { title: '', date: '', publisher: '', url: '' };
const FIELDS = [
  { name: 'title', label: 'Title', description: 'Else the first line', type: 'text' },
  { name: 'date', label: 'Date', description: 'Like 2022-09-29', type: 'text' },
  { name: 'publisher', label: 'Publisher', description: 'Who speaks where nobody is quoted', type: 'text' },
  { name: 'url', label: 'Address', description: 'Where it was published; it is not fetched', type: 'url' },
] as const;

/** The text of one article, and what is known of it. */
export function TextForm() {
  const [text, setText] = useState('');
  const [said, setSaid] = useState(EMPTY);
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState({ busy: true, error: null });
    const error = await addText(text, said);
    setState({ busy: false, error });
    if (error === null) closeAdding();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Textarea
          label="Text of the article"
          description="In English; paragraphs as they are"
          data-autofocus
          required
          rows={9}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="add-fields">
          {FIELDS.map(({ name, label, description, type }) => (
            <TextInput
              key={name}
              label={label}
              description={description}
              type={type}
              maxLength={2000}
              value={said[name]}
              onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
        {state.error && (
          <Alert color="red" role="alert">
            {state.error}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={text.trim() === ''} loading={state.busy}>
            Add the article
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
