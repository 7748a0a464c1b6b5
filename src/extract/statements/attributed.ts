import type { Attribution, Sentence } from '../../model/reading';
import { contains, overlaps, type Span } from '../../model/span';
import { sentenceAt } from '../attribution/sentence-index';
import { hullOf, lengthOf } from '../attribution/spans';

/** Finds the innermost attribution whose content holds a span (index), or null for the article's own voice. */
export function attributionFinder(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): (anchor: Span, mentions: readonly Span[]) => number | null {
  const bySentence = new Map<number, number[]>();
  const sizes = attributions.map(({ content }) => lengthOf(content));
  attributions.forEach(({ content }, index) => {
    if (content.length === 0) return;
    const [start, end] = hullOf(content);
    for (let i = sentenceAt(sentences, start); i <= sentenceAt(sentences, end - 1); i++) {
      const list = bySentence.get(i);
      if (list === undefined) bySentence.set(i, [index]);
      else list.push(index);
    }
  });
  return (anchor, mentions) => {
    const near = bySentence.get(sentenceAt(sentences, anchor[0])) ?? [];
    const holding = near.filter((index) => {
      const { content, cue } = attributions[index]!;
      if (cue.some((part) => overlaps(part, anchor))) return false;
      return (
        content.some((span) => contains(span, anchor)) &&
        mentions.some((mention) => content.some((span) => overlaps(span, mention)))
      );
    });
    if (holding.length === 0) return null;
    return holding.reduce((best, index) => (sizes[index]! < sizes[best]! ? index : best));
  };
}
