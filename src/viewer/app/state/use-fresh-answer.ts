import { useRef } from 'react';
import { numberOf } from './lines';
import { useStore } from './store';
import { type Answer, useAnswer } from './use-answer';

/** Asks whenever `key` changes or the graph was loaded anew; until the new answer is there the old one stays in sight. */
export function useFreshAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const version = useStore((s) => (s.graph ? numberOf(s.graph) : 0));
  const answer = useAnswer(`${key} ${version}`, ask);
  const last = useRef<{ key: string; answer: Answer<T> } | null>(null);
  if (answer.status !== 'loading') last.current = { key, answer };
  return answer.status === 'loading' && last.current?.key === key ? last.current.answer : answer;
}
