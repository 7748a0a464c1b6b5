import type { EncodedWindow, Tagger, Tagging, Word } from '../draft';
import type { Stage } from '../stage';
import type { Weights } from './session';
import { NO_SHAPE } from './shapes';
import { integers, type Tensors } from './tensors';
import { homeWindows, type WordRange, windowsOf } from './windows';
import { wordsOf } from './words';

export const TAGGERS: readonly Tagger[] = ['names', 'graph_names', 'inner_names', 'nominals', 'cues'];
const CLS = 101;
const SEP = 102;

/** The encoder's input for one window: a single row. */
export function rowOf(words: readonly Word[], { from, to }: WordRange): Tensors {
  const ids: number[] = [CLS];
  const shapes: number[] = [NO_SHAPE];
  const first: number[] = [];
  for (let w = from; w < to; w++) {
    const word = words[w]!;
    first.push(ids.length);
    for (const piece of word.pieces) {
      ids.push(piece);
      shapes.push(word.shape);
    }
  }
  ids.push(SEP);
  shapes.push(NO_SHAPE);
  return {
    ids: integers(ids, 1, ids.length),
    shapes: integers(shapes, 1, ids.length),
    mask: integers(new Int32Array(ids.length).fill(1), 1, ids.length),
    words: integers(first, 1, first.length),
  };
}

/**
 * Encodes all words: hidden states of every window, and the taggers' logits of every word from its home window.
 * One window a run: int8 activations are scaled by the whole input, so in a batch a window would depend on its neighbours;
 * and on few cores a batch is no faster. All are asked for at once: the graph may have several threads.
 */
export async function encode(
  words: readonly Word[],
  { manifest, graphs }: Pick<Weights, 'manifest' | 'graphs'>,
): Promise<{ windows: EncodedWindow[]; tagging: Tagging }> {
  const ranges = windowsOf(words, manifest.window.pieces, manifest.window.overlap);
  const home = homeWindows(ranges, words.length);
  const logits = Object.fromEntries(
    TAGGERS.map((tagger) => [tagger, new Float32Array(words.length * manifest.labels[tagger].length)]),
  ) as Record<Tagger, Float32Array>;
  const encodeWindow = async ({ from, to }: WordRange, index: number): Promise<EncodedWindow> => {
    const output = await graphs.encoder.run(rowOf(words, { from, to }));
    for (const tagger of TAGGERS) {
      const size = manifest.labels[tagger].length;
      for (let w = from; w < to; w++)
        if (home[w] === index)
          logits[tagger].set(output[tagger]!.subarray((w - from) * size, (w - from + 1) * size), w * size);
    }
    return { from, to, hidden: output.hidden! };
  };
  const windows = await Promise.all(ranges.map(encodeWindow));
  return { windows, tagging: { home, logits } };
}

/** Words, their windows with hidden states, and the taggers' logits. */
export const encoderStage = (weights: Weights): Stage => ({
  name: 'encoder',
  requires: ['sentences'],
  provides: ['words', 'windows', 'tagging'],
  async run({ article, sentences = [] }) {
    const words = wordsOf(article.text, sentences, weights.pieces);
    return { words, ...(await encode(words, weights)) };
  },
});
