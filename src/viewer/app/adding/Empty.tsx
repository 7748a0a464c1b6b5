import { Button, Center, Stack, Text } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useStore } from '../state/store';
import { openAdding } from './acts';

/** Nothing in the graph yet: how to begin. */
export function Empty() {
  const abilities = useStore((s) => s.abilities);
  return (
    <Center h="100%" p="lg">
      <Stack align="center" gap="sm" maw={440} ta="center">
        <Text component="h1" fw={650} size="lg">
          The graph is still empty
        </Text>
        {abilities?.adding ? (
          <>
            <Text c="dimmed">
              Drop an article here: a text, Markdown, HTML or JSON Lines file. Or paste its text. It is read
              on this machine and sent nowhere else.
            </Text>
            <Button leftSection={<IconFilePlus size={18} />} onClick={openAdding}>
              Add articles
            </Button>
          </>
        ) : (
          <Text c="dimmed">
            {abilities?.whyNot ?? 'No article can be added here.'} To fill it, start newsgraph with an
            article: <code>npm start -- my-article.txt</code>
          </Text>
        )}
      </Stack>
    </Center>
  );
}
