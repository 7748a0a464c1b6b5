import { fold } from './fold';
import type { Mark } from './segments';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Marks the words of a text that begin with a word of the query; accents and case are no matter. */
export function wordMarks(text: string, query: string): Mark[] {
  const asked = [...query.matchAll(WORD)].map((m) => fold(m[0]));
  return [...text.matchAll(WORD)]
    .filter((m) => asked.some((a) => fold(m[0]).startsWith(a)))
    .map((m) => ({ start: m.index, end: m.index + m[0].length, kind: 'match' }));
}

/** Where a cut of the text should begin so that its first mark is near the front: 0, or the start of a word before it. */
export function cutBefore(text: string, marks: readonly Mark[], room = 60): number {
  const first = marks[0]?.start ?? 0;
  if (first <= room) return 0;
  return text.lastIndexOf(' ', first - room / 2) + 1;
}
