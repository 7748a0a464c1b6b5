import { type AnnotatedDocument, annotatedDocument } from '../../src/evaluate/annotated-document';

/** A document made for a test: everything but the text may be left out. */
export const doc = (text: string, parts: Record<string, unknown> = {}): AnnotatedDocument =>
  annotatedDocument({ id: 'made-up/1', text, ...parts }, 'test');

/** The span of the n-th occurrence of some words. */
export function spanOf(text: string, words: string, n = 0): [number, number] {
  let start = -1;
  for (let i = 0; i <= n; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" (${n}) is not in the text`);
  return [start, start + words.length];
}

export const entity = (
  text: string,
  words: string,
  type: string,
  more: Record<string, unknown> = {},
  n = 0,
) => {
  const [start, end] = spanOf(text, words, n);
  return { start, end, type, kind: 'name', ...more };
};
