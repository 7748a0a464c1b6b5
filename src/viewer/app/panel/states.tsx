import { Alert, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../state/use-answer';

/** Shows an answer, or that it is on its way, or why it did not come. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ReactNode }) {
  if (answer.status === 'ready') return <>{children(answer.value)}</>;
  if (answer.status === 'failed')
    return (
      <Alert color="red" role="alert" title="This could not be shown">
        {answer.message}
      </Alert>
    );
  return (
    <Stack role="status" aria-label="Loading" gap="sm" pt="xs">
      <Skeleton height={26} width="70%" />
      <Skeleton height={90} />
      <Skeleton height={90} />
    </Stack>
  );
}
