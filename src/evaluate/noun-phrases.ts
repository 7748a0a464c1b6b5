import type { AnnotatedDocument } from './annotated-document';
import type { Chains } from './chains';

/** Was all coreference annotated, on whole noun phrases, and not only that of a graph's mentions? */
export const isOfNounPhrases = ({ layers, gap }: AnnotatedDocument): boolean =>
  (gap !== null && gap !== undefined) || (layers.includes('clusters') && !layers.includes('graph'));

/** Chains of more than one phrase, each as `start-end`; null where the system gives none. A span counts once. */
export function phraseChains({ nounPhrases }: AnnotatedDocument): Chains | null {
  if (nounPhrases === undefined) return null;
  const seen = new Set<string>();
  const byChain = new Map<number, Set<string>>();
  for (const { start, end, chain } of nounPhrases) {
    const span = `${start}-${end}`;
    if (seen.has(span)) continue;
    seen.add(span);
    byChain.set(chain, (byChain.get(chain) ?? new Set()).add(span));
  }
  return [...byChain.values()].filter((chain) => chain.size > 1);
}
