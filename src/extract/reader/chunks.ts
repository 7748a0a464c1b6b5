import type { Sentence } from '../../model/reading';

/** Characters of text read at once: about 20,000 words. Longer texts are read in runs of whole sentences, one after the other. */
export const CHUNK = 120_000;

/** Runs of whole sentences [from, to) of at most `limit` characters (one sentence at least). */
export function chunksOf(
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
  limit = CHUNK,
): [number, number][] {
  const chunks: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= sentences.length; i++) {
    if (i < sentences.length && sentences[i]!.end - sentences[from]!.start <= limit) continue;
    chunks.push([from, i]);
    from = i;
  }
  return chunks;
}
