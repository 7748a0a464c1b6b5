import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useStore } from '../state/store';
import { addAddress, closeAdding } from './acts';

/** A page that the server fetches, where whoever started it has allowed that. */
export function AddressForm() {
  const fetching = useStore((s) => s.abilities?.fetching ?? false);
  const [address, setAddress] = useState('');
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  if (!fetching)
    return (
      <Stack gap="sm">
        <Text>
          newsgraph fetches nothing from the internet unless you allow it: nothing leaves this machine
          unasked.
        </Text>
        <Text>
          Save the page in your browser and drop the file here, or start newsgraph with{' '}
          <code>--allow-fetch</code>.
        </Text>
      </Stack>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState({ busy: true, error: null });
    const error = await addAddress(address.trim());
    setState({ busy: false, error });
    if (error === null) closeAdding();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput
          label="Address of the article"
          description="newsgraph asks that site for this one page; the site sees that"
          type="url"
          placeholder="https://"
          data-autofocus
          required
          maxLength={4000}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        {state.error && (
          <Alert color="red" role="alert">
            {state.error}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={!URL.canParse(address.trim())} loading={state.busy}>
            Fetch and add
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
