import type { Sentence, Token } from '../../model/reading';
import type { Span } from '../../model/span';
import type { EncodedWindow, Word } from '../draft';
import type { Stage } from '../stage';
import { udTokens } from '../ud-tokens';
import { lemmaOf } from './lemmas';
import type { Weights } from './session';
import { spanningTree } from './spanning-tree';
import { floats } from './tensors';

/** Tokens parsed at once: the label scores grow with the square. Longer "sentences" are lists or damaged text. */
const LONGEST = 200;

/** For each token the first word that starts inside it, else the word that holds its start. Both in text order. */
export function tokenWords(tokens: readonly Span[], words: readonly Word[]): Int32Array {
  let low = 0;
  let high = words.length;
  while (low < high && tokens.length > 0) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < tokens[0]![0]) low = middle + 1;
    else high = middle;
  }
  let next = low;
  return Int32Array.from(tokens, ([start, end]) => {
    while (next < words.length && words[next]!.start < start) next++;
    const inside = next < words.length && words[next]!.start < end;
    return inside ? next : Math.max(0, next - 1);
  });
}

const argmax = (values: Float32Array, from: number, size: number, skip = -1): number => {
  let best = skip === 0 ? 1 : 0;
  for (let k = 0; k < size; k++) if (k !== skip && values[from + k]! > values[from + best]!) best = k;
  return best;
};

/** Parses one run of tokens; heads count from `offset`. */
async function parse(
  text: string,
  spans: readonly Span[],
  words: readonly Word[],
  windows: readonly EncodedWindow[],
  home: Int32Array,
  offset: number,
  { manifest, graphs }: Pick<Weights, 'manifest' | 'graphs'>,
): Promise<Token[]> {
  const { width } = manifest;
  const { upos, deprel } = manifest.labels;
  const count = spans.length;
  const states = new Float32Array(count * width);
  tokenWords(spans, words).forEach((word, t) => {
    const { from, hidden } = windows[home[word]!]!;
    states.set(hidden.subarray((word - from) * width, (word - from + 1) * width), t * width);
  });
  const output = await graphs.syntax.run({ tokens: floats(states, count, width) });
  const heads = spanningTree(output.arcs!, count);
  const root = deprel.indexOf('root');
  return spans.map(([start, end], t) => {
    const head = heads[t]!;
    const tag = upos[argmax(output.upos!, t * upos.length, upos.length)]!;
    const at = (t * (count + 1) + head + 1) * deprel.length;
    const label = deprel[head < 0 ? root : argmax(output.labels!, at, deprel.length, root)]!;
    return {
      start,
      end,
      upos: tag,
      lemma: lemmaOf(text.slice(start, end), tag, t === 0, label === 'nmod'),
      head: head < 0 ? -1 : offset + head,
      deprel: label,
    };
  });
}

/** Tokens with part of speech, lemma, head and label, sentence by sentence (deep biaffine parser, one tree a sentence). */
export async function syntacticTokens(
  text: string,
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
  words: readonly Word[],
  windows: readonly EncodedWindow[],
  home: Int32Array,
  weights: Pick<Weights, 'manifest' | 'graphs'>,
): Promise<Token[]> {
  const tokens: Token[] = [];
  if (words.length === 0) return tokens;
  for (const { start, end } of sentences) {
    const spans = udTokens(text, [start, end]);
    for (let from = 0; from < spans.length; from += LONGEST) {
      const some = spans.slice(from, from + LONGEST);
      for (const token of await parse(text, some, words, windows, home, tokens.length, weights))
        tokens.push(token);
    }
  }
  return tokens;
}

export const syntaxStage = (weights: Pick<Weights, 'manifest' | 'graphs'>): Stage => ({
  name: 'syntax',
  requires: ['sentences', 'words', 'windows', 'tagging'],
  provides: ['tokens'],
  run: async ({ article, sentences, words, windows, tagging }) => ({
    tokens: await syntacticTokens(article.text, sentences!, words!, windows!, tagging!.home, weights),
  }),
});
