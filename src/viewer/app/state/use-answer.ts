import { useEffect, useState } from 'react';
import { ApiError } from './client';

export type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly message: string };

/** Asks whenever `key` changes; an answer that comes too late is dropped. */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<{ key: string; answer: Answer<T> }>({
    key,
    answer: { status: 'loading' },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names the question
  useEffect(() => {
    const abort = new AbortController();
    setAnswer({ key, answer: { status: 'loading' } });
    ask(abort.signal).then(
      (value) => abort.signal.aborted || setAnswer({ key, answer: { status: 'ready', value } }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const message =
          error instanceof ApiError ? error.message : 'This could not be loaded. Reload the page.';
        setAnswer({ key, answer: { status: 'failed', message } });
      },
    );
    return () => abort.abort();
  }, [key]);
  return answer.key === key ? answer.answer : { status: 'loading' };
}
