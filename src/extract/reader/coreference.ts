import type { CoreferenceLink, Mention } from '../../model/reading';
import type { EncodedWindow, Word } from '../draft';
import type { Stage } from '../stage';
import { candidates } from './coreference-candidates';
import { type Described, describe, FEATURES, writeFeatures } from './coreference-features';
import type { Weights } from './session';
import { floats, integers } from './tensors';
import { wordsUnder } from './word-index';

/** Pairs in one run of the graph: bounds its memory. */
const BATCH = 8192;

/** First and end word (exclusive) of each mention. */
export function mentionWords(words: readonly Word[], mentions: readonly Mention[]): [number, number][] {
  return mentions.map(({ start, end }) => {
    const [first, last] = wordsUnder(words, start, end)!;
    return [first, last + 1];
  });
}

/** Mean and last hidden state of each mention's words, from the home window of its first word: [mentions, 2 × width]. */
function spanStates(
  spans: readonly (readonly [number, number])[],
  windows: readonly EncodedWindow[],
  home: Int32Array,
  width: number,
): Float32Array {
  const states = new Float32Array(spans.length * 2 * width);
  spans.forEach(([first, end], m) => {
    const { from, to, hidden } = windows[home[first]!]!;
    const until = Math.min(end, to);
    const mean = states.subarray(2 * m * width, (2 * m + 1) * width);
    for (let w = first; w < until; w++) {
      const at = (w - from) * width;
      for (let k = 0; k < width; k++) mean[k]! += hidden[at + k]!;
    }
    for (let k = 0; k < width; k++) mean[k]! /= until - first;
    const last = (until - 1 - from) * width;
    states.set(hidden.subarray(last, last + width), (2 * m + 1) * width);
  });
  return states;
}

export interface LinkOptions {
  /** Score above which a mention is linked; default the one of the weights. */
  readonly threshold?: number;
  /** Pairs of mentions (indexes) that are asked at all; default all candidates. */
  readonly mayBeSame?: (mention: number, earlier: number) => boolean;
}

/** Links each mention to its best earlier candidate where that scores above the threshold (antecedent ranking). */
export async function coreferenceLinks(
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  windows: readonly EncodedWindow[],
  home: Int32Array,
  { manifest, graphs }: Pick<Weights, 'manifest' | 'graphs'>,
  { threshold = manifest.thresholds.coreference, mayBeSame = () => true }: LinkOptions = {},
): Promise<CoreferenceLink[]> {
  const spans = mentionWords(words, mentions);
  const described = mentions.map(({ start, end, type, kind }, m): Described => {
    const [first, stop] = spans[m]!;
    const last = words[stop - 1]!;
    const place = { first, end: stop, sentence: words[first]!.sentence, type, kind };
    return describe(text.slice(start, end), text.slice(last.start, last.end), place, manifest.kinds);
  });
  const width = 2 * manifest.width;
  const states = floats(spanStates(spans, windows, home, manifest.width), mentions.length, width);
  const best = new Float64Array(mentions.length).fill(threshold);
  const antecedent = new Int32Array(mentions.length).fill(-1);
  const pairs = new Int32Array(2 * BATCH);
  const features = new Float32Array(BATCH * FEATURES);
  let count = 0;
  const ask = async () => {
    if (count === 0) return;
    const { scores } = await graphs.coreference.run({
      mentions: states,
      pairs: integers(pairs.subarray(0, 2 * count), count, 2),
      features: floats(features.slice(0, count * FEATURES), count, FEATURES),
    });
    for (let row = 0; row < count; row++) {
      const i = pairs[2 * row]!;
      if (scores![row]! <= best[i]!) continue;
      best[i] = scores![row]!;
      antecedent[i] = pairs[2 * row + 1]!;
    }
    features.fill(0);
    count = 0;
  };
  let i = -1;
  for (const earlier of candidates(described)) {
    i++;
    for (const j of earlier) {
      if (!mayBeSame(i, j)) continue;
      pairs[2 * count] = i;
      pairs[2 * count + 1] = j;
      writeFeatures(features, count * FEATURES, described[i]!, i, described[j]!, j);
      count++;
      if (count === BATCH) await ask();
    }
  }
  await ask();
  const by = `coreference@${manifest.version}`;
  return mentions.flatMap((_, mention) =>
    antecedent[mention]! < 0
      ? []
      : // Against "new entity", whose score is 0.
        [{ mention, antecedent: antecedent[mention]!, confidence: 1 / (1 + Math.exp(-best[mention]!)), by }],
  );
}

export const coreferenceStage = (weights: Pick<Weights, 'manifest' | 'graphs'>): Stage => ({
  name: 'coreference',
  requires: ['words', 'windows', 'tagging', 'mentions'],
  provides: ['coreference'],
  run: async ({ article, words, mentions, windows, tagging }) => ({
    coreference: await coreferenceLinks(article.text, words!, mentions!, windows!, tagging!.home, weights),
  }),
});
