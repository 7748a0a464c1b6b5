import type { Sentence } from '../../model/reading';
import type { Word } from '../draft';
import { preTokens } from './pre-tokens';
import { shapeOf } from './shapes';
import type { WordPieces } from './word-pieces';

/**
 * The encoder's words of the given sentences (in text order). A word outside every sentence belongs to the one before it.
 * Offsets are those of the whole text; `sentence` counts from the first sentence of the text, `firstSentence` being its place.
 */
export function wordsOf(
  text: string,
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
  pieces: WordPieces,
  firstSentence = 0,
): Word[] {
  if (sentences.length === 0) return [];
  const words: Word[] = [];
  let sentence = 0;
  for (const { start, end, normal } of preTokens(text, sentences[0]!.start, sentences.at(-1)!.end)) {
    while (sentence + 1 < sentences.length && start >= sentences[sentence + 1]!.start) sentence++;
    words.push({
      start,
      end,
      pieces: pieces.of(normal),
      shape: shapeOf(text, start, end),
      sentence: firstSentence + sentence,
    });
  }
  return words;
}
