import type { Attribution } from '../../model/reading';
import type { Names } from '../names';
import { pronounClass } from '../pronouns';
import type { ResolveSettings } from '../settings';
import { lowerBound } from '../sorted';
import { sourceMention } from '../sources';

const startOf = (attribution: Attribution): number =>
  [...attribution.cue, ...attribution.source, ...attribution.content][0]?.[0] ?? 0;

/** Attributions in text order with the mention that speaks. */
const speaking = (names: Names) =>
  names.reading.attributions
    .map((attribution) => ({ attribution, source: sourceMention(names.text, names.reading, attribution) }))
    .sort((a, b) => startOf(a.attribution) - startOf(b.attribution));

/** "he added": a pronoun that speaks and means nobody yet is the speaker of the attribution before, if type and gender fit. */
export function reportingPronouns(names: Names, settings: ResolveSettings): void {
  const { clusters, reading, text } = names;
  const sentenceAt = sentenceFinder(reading.sentences.map(({ start }) => start));
  let before: { readonly source: number; readonly sentence: number } | null = null;
  for (const { attribution, source } of speaking(names)) {
    if (source === null || attribution.nestedIn !== null) continue;
    const mention = reading.mentions[source]!;
    const sentence = sentenceAt(mention.start);
    const kind = mention.kind === 'pronoun' ? pronounClass(text.slice(mention.start, mention.end)) : null;
    const unresolved = kind === 'male' || kind === 'female' ? isUnresolved(names, source) : false;
    if (unresolved && before !== null && sentence - before.sentence <= settings.speakerReach)
      if (!clusters.clash(before.source, source)) clusters.merge(before.source, source);
    before = { source, sentence };
  }
}

const isUnresolved = (names: Names, mention: number): boolean =>
  names.clusters.members(mention).every((index) => names.reading.mentions[index]!.kind === 'pronoun');

/** "I", "my" inside a quotation is whoever speaks it: the innermost attribution that holds it (Lee et al. 2011, speaker sieve). */
export function firstPersons(names: Names): void {
  const { text, reading, clusters } = names;
  const firsts = reading.mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => mention.kind === 'pronoun')
    .filter(({ mention }) => pronounClass(text.slice(mention.start, mention.end)) === 'first')
    .sort((a, b) => a.mention.start - b.mention.start);
  if (firsts.length === 0) return;
  const holder = new Map<number, { readonly source: number; readonly length: number }>();
  for (const { attribution, source } of speaking(names)) {
    if (source === null || attribution.quoteType === 'indirect') continue;
    for (const [start, end] of attribution.content)
      for (const { mention, index } of between(firsts, start, end)) {
        if (mention.end > end || index === source) continue;
        if ((holder.get(index)?.length ?? Infinity) > end - start)
          holder.set(index, { source, length: end - start });
      }
  }
  for (const [index, { source }] of holder) clusters.merge(source, index);
}

/** The items whose mention starts in [start, end); items sorted by start. */
function between<T extends { readonly mention: { readonly start: number } }>(
  items: readonly T[],
  start: number,
  end: number,
): T[] {
  const from = lowerBound(items, start, (item) => item.mention.start);
  const found: T[] = [];
  for (let at = from; at < items.length && items[at]!.mention.start < end; at += 1) found.push(items[at]!);
  return found;
}

/** Index of the last sentence that starts at or before an offset, -1 without sentences. */
const sentenceFinder =
  (starts: readonly number[]) =>
  (offset: number): number =>
    lowerBound(starts, offset + 1, (start) => start) - 1;
