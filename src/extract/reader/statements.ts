import type { Mention } from '../../model/reading';
import type { EncodedWindow, RelationReading, Word } from '../draft';
import { possibleTypes } from '../possible-types';
import type { Stage } from '../stage';
import { mentionWords } from './coreference';
import type { Manifest } from './manifest';
import { type PlacedMention, pairsByWindow } from './mention-pairs';
import {
  bestRelation,
  distanceBucket,
  likelyProperties,
  sigmoid,
  softmax,
  triggerWords,
} from './relation-scores';
import type { Weights } from './session';
import { type Signatures, signaturesOf } from './signatures';
import { floats, integers } from './tensors';
import { spanOfWords } from './word-index';

/** Pairs in one run of the graph: bounds its memory. */
const BATCH = 4096;
/** Readings below this probability of any relation are dropped: no threshold in use lies under it. */
const FLOOR = 0.1;
/** Asks every pair of mentions of one window that the vocabulary lets stand in a relation. */
async function readWindow(
  words: readonly Word[],
  mentions: readonly Mention[],
  placed: readonly PlacedMention[],
  window: EncodedWindow,
  pairs: readonly (readonly [number, number])[],
  { manifest, graphs }: Pick<Weights, 'manifest' | 'graphs'>,
  signatures: Signatures,
): Promise<RelationReading[]> {
  const { labels, entityTypes, kinds, width } = manifest;
  const typeOf = (m: number) => entityTypes.indexOf(mentions[m]!.type);
  const typesOf = (m: number) => possibleTypes(mentions[m]!).map((type) => entityTypes.indexOf(type));
  const ordered = pairs
    .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
    .filter(([a, b]) => signatures.worthAsking(typesOf(a), typesOf(b)));
  if (ordered.length === 0) return [];
  const used = [...new Set(ordered.map(([a]) => a).concat(ordered.map(([, b]) => b)))].sort((a, b) => a - b);
  const row = new Map(used.map((m, at) => [m, at]));
  const spans = used.flatMap((m) => [placed[m]!.first - window.from, placed[m]!.end - window.from]);
  const size = window.to - window.from;
  const shared = {
    hidden: floats(window.hidden, size, width),
    spans: integers(spans, used.length, 2),
    types: integers(used.map(typeOf), used.length),
    kinds: integers(
      used.map((m) => kinds.indexOf(mentions[m]!.kind)),
      used.length,
    ),
  };
  const readings: RelationReading[] = [];
  for (let begin = 0; begin < ordered.length; begin += BATCH) {
    const some = ordered.slice(begin, begin + BATCH);
    const output = await graphs.statements.run({
      ...shared,
      pairs: integers(
        some.flatMap(([a, b]) => [row.get(a)!, row.get(b)!]),
        some.length,
        2,
      ),
      distance: integers(
        some.map(([a, b]) => distanceBucket(placed[a]!.first, placed[b]!.first)),
        some.length,
      ),
    });
    some.forEach(([head, tail], k) => {
      const relations = labels.relations.length;
      const allowed = signatures.allowed(typesOf(head), typesOf(tail));
      const { best, ...p } = bestRelation(output.relation!, k * relations, allowed);
      const properties = likelyProperties(
        output.properties!,
        k * labels.properties.length,
        labels.properties,
      );
      if (best < 0 || (p.anyProbability < FLOOR && Object.keys(properties).length === 0)) return;
      const attention = output.evidence!.subarray(k * size, (k + 1) * size);
      readings.push({
        head,
        tail,
        type: labels.relations[best]!,
        ...p,
        properties,
        plain: sigmoid(output.plain![k]!),
        negative: sigmoid(output.negative![k]!),
        mood: softmax(output.mood!, k * labels.moods.length, labels.moods),
        modality: softmax(output.modality!, k * labels.modalities.length, labels.modalities),
        trigger: spanOfWords(words, ...triggerWords(attention, words, window.from)),
      });
    });
  }
  return readings;
}

/** Every pair of mentions that seems to stand in a relation, sorted by head, then tail. */
export async function relationReadings(
  words: readonly Word[],
  mentions: readonly Mention[],
  windows: readonly EncodedWindow[],
  weights: Pick<Weights, 'manifest' | 'graphs'>,
  signatures: Signatures,
): Promise<RelationReading[]> {
  const placed = mentionWords(words, mentions).map(
    ([first, end]): PlacedMention => ({ first, end, sentence: words[first]!.sentence }),
  );
  const byWindow = pairsByWindow(placed, windows, words.length);
  const readings: RelationReading[][] = [];
  for (const [index, pairs] of byWindow.entries())
    readings.push(await readWindow(words, mentions, placed, windows[index]!, pairs, weights, signatures));
  return readings.flat().sort((a, b) => a.head - b.head || a.tail - b.tail);
}

const signatures = (manifest: Manifest): Signatures =>
  signaturesOf(manifest.entityTypes, manifest.labels.relations);

export const relationStage = (weights: Pick<Weights, 'manifest' | 'graphs'>): Stage => {
  const allowed = signatures(weights.manifest);
  return {
    name: 'relations',
    requires: ['words', 'windows', 'mentions'],
    provides: ['relations'],
    run: async ({ words, windows, mentions }) => ({
      relations: await relationReadings(words!, mentions!, windows!, weights, allowed),
    }),
  };
};
