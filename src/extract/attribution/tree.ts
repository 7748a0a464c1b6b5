import type { Token } from '../../model/reading';
import type { Span } from '../../model/span';

/** The tokens of an article as dependency trees. Indexes are those of the tokens; look-ups by offset cost O(log n). */
export interface Tree {
  readonly tokens: readonly Token[];
  /** True when at least one token has a head: without, callers fall back to windows of tokens. */
  readonly parsed: boolean;
  /** Lower-cased text of a token, typographic apostrophes straightened. */
  word(token: number): string;
  /** Lower-cased lemma. */
  lemma(token: number): string;
  children(token: number): readonly number[];
  /** Tokens that start inside the span: `[from, to)`. */
  within(span: Span): readonly [from: number, to: number];
  /** The token of the span whose head lies outside (the first such one); null for a span without tokens. */
  headOf(span: Span): number | null;
  /** The token and its heads up to the root. */
  upwards(token: number): readonly number[];
}

/** Builds the look-ups once per article; linear in the number of tokens. */
export function treeOf(text: string, tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => []);
  let parsed = false;
  tokens.forEach((token, index) => {
    if (token.head < 0) return;
    parsed = true;
    children[token.head]?.push(index);
  });
  const straight = (word: string) => word.toLowerCase().replace(/[’ʼ]/g, "'");
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const within = (span: Span): readonly [number, number] => [firstFrom(span[0]), firstFrom(span[1])];
  return {
    tokens,
    parsed,
    word: (index) => straight(text.slice(tokens[index]!.start, tokens[index]!.end)),
    lemma: (index) => straight(tokens[index]!.lemma),
    children: (index) => children[index] ?? [],
    within,
    headOf(span) {
      const [from, to] = within(span);
      for (let i = from; i < to; i++) {
        const { head, upos } = tokens[i]!;
        if ((head < from || head >= to) && upos !== 'PUNCT') return i;
      }
      return from < to ? from : null;
    },
    upwards(index) {
      const path: number[] = [];
      for (let at = index; at >= 0 && path.length < 100; at = tokens[at]!.head) path.push(at);
      return path;
    },
  };
}
