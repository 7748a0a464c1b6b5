import type { Span } from '../../model/span';
import type { EncodedWindow, RawAttribution, Tagging, Word } from '../draft';
import type { Stage } from '../stage';
import type { Weights } from './session';
import { floats, integers } from './tensors';
import { bioLabels, type TaggedSpan, taggedSpans, viterbi } from './viterbi';
import { distanceToEdge } from './windows';
import { spanOfWords } from './word-index';

/** Cues in one run of the graph: bounds the memory of a text that is all cues. */
const BATCH = 64;

/** For each cue the window in which it is farthest from an edge. */
function windowOf(
  cue: TaggedSpan,
  windows: readonly EncodedWindow[],
  home: Int32Array,
  count: number,
): number {
  const distance = (w: EncodedWindow) =>
    Math.min(distanceToEdge(cue.first, w, count), distanceToEdge(cue.last, w, count));
  const first = home[cue.first]!;
  const last = home[cue.last]!;
  return distance(windows[last]!) > distance(windows[first]!) ? last : first;
}

/** Spans of source and content among the labelled words of a window that begins at word `from`. */
function linked(words: readonly Word[], from: number, spans: readonly TaggedSpan[], type: string): Span[] {
  return spans
    .filter((span) => span.type === type)
    .map((span) => spanOfWords(words, from + span.first, from + span.last));
}

/** Tags cues, then labels the window of each cue with its source (S) and content (C). Sorted by cue. */
export async function rawAttributions(
  words: readonly Word[],
  windows: readonly EncodedWindow[],
  tagging: Tagging,
  { manifest, graphs }: Pick<Weights, 'manifest' | 'graphs'>,
): Promise<RawAttribution[]> {
  const cueLabels = bioLabels(manifest.labels.cues);
  const scores = tagging.logits.cues;
  const cues = taggedSpans(
    scores,
    viterbi(scores, words.length, cueLabels, manifest.thresholds.cue),
    cueLabels,
  );
  const byWindow = new Map<number, TaggedSpan[]>();
  for (const cue of cues) {
    const index = windowOf(cue, windows, tagging.home, words.length);
    byWindow.set(index, [...(byWindow.get(index) ?? []), cue]);
  }
  const labels = bioLabels(manifest.labels.links);
  const size = labels.names.length;
  const found: { cue: TaggedSpan; attribution: RawAttribution }[] = [];
  for (const [index, all] of byWindow) {
    const { from, to, hidden } = windows[index]!;
    const width = to - from;
    const around = words.slice(from, to);
    const cueScores = scores.subarray(from * cueLabels.names.length, to * cueLabels.names.length);
    for (let begin = 0; begin < all.length; begin += BATCH) {
      const some = all.slice(begin, begin + BATCH);
      const ends = some.flatMap((cue) => [cue.first - from, Math.min(cue.last, to - 1) - from]);
      const output = await graphs.links.run({
        hidden: floats(hidden, width, manifest.width),
        cues: integers(ends, some.length, 2),
      });
      some.forEach((cue, row) => {
        const rows = output.links!.subarray(row * width * size, (row + 1) * width * size);
        const spans = taggedSpans(rows, viterbi(rows, width, labels), labels);
        const logs = [cue, ...spans].map((span) => Math.log(Math.max(span.confidence, 1e-9)));
        found.push({
          cue,
          attribution: {
            source: linked(words, from, spans, 'S'),
            cue: [spanOfWords(words, cue.first, cue.last)],
            content: linked(words, from, spans, 'C'),
            confidence: Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length),
            scores: { words: around, links: rows, cues: cueScores },
          },
        });
      });
    }
  }
  return found.sort((a, b) => a.cue.first - b.cue.first).map(({ attribution }) => attribution);
}

export const linkStage = (weights: Pick<Weights, 'manifest' | 'graphs'>): Stage => ({
  name: 'links',
  requires: ['words', 'windows', 'tagging'],
  provides: ['rawAttributions'],
  run: async ({ words, windows, tagging }) => ({
    rawAttributions: await rawAttributions(words!, windows!, tagging!, weights),
  }),
});
