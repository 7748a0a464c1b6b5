import type { Token } from '../model/reading';
import type { Span } from '../model/span';
import type { RowContext } from './context';

/** Words of discontinuous spans: "It likely exceeds … the force". Null where there is none. */
export const joined = ({ text }: Pick<RowContext, 'text'>, spans: readonly Span[]): string | null =>
  spans.length === 0 ? null : spans.map((span) => text.slice(span)).join(' … ');

/** "that" of "said that it would rain", not of "that decision": the parse tells them apart. */
const isComplementiser = ({ upos, deprel }: Token): boolean => deprel === 'mark' || upos === 'SCONJ';

/** The complementiser with what separates it from its clause: "that, for now, it works" → "for now, it works". */
const THAT = /^that(?![\p{L}'’])[\s,…]*/iu;

/**
 * What is claimed, in the words of the article and without the complementiser that introduces it. The spans keep the complementiser.
 * Returned for one extraction, as a function of a claim's content.
 */
export function claimTexts(
  context: Pick<RowContext, 'text' | 'extraction'>,
): (content: readonly Span[]) => string | null {
  const starts = new Set(context.extraction.tokens.filter(isComplementiser).map((token) => token.start));
  return (content) => {
    const words = joined(context, content);
    if (words === null || !starts.has(content[0]![0])) return words;
    return words.replace(THAT, '') || words;
  };
}
