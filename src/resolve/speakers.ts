import type { Speaker } from '../model/extraction';
import type { Attribution, Reading } from '../model/reading';
import { sourceMention } from './sources';
import { speechTable } from './tables';

/** Longest distance, in characters, over which a quotation goes on without naming its speaker again. */
const CONTINUES_WITHIN = 300;
/** The same for "…, adding that". */
const ADDS_WITHIN = 60;

const contentStart = (attribution: Attribution): number => attribution.content[0]?.[0] ?? 0;
const contentEnd = (attribution: Attribution): number => attribution.content.at(-1)?.[1] ?? 0;

/**
 * Who speaks each attribution. Without a source: the speaker before when the quotation goes on or a participle adds to it
 * ("adding that"); UNNAMED when a cue says that somebody speaks ("is expected to"); else the article.
 */
export function resolveSpeakers(text: string, reading: Reading, entityOf: readonly number[]): Speaker[] {
  const { attributions } = reading;
  const speakers: Speaker[] = attributions.map((attribution) => {
    const mention = sourceMention(text, reading, attribution);
    if (mention !== null) return entityOf[mention]!;
    return attribution.source.length > 0 || attribution.cue.length > 0 ? 'UNNAMED' : 'ARTICLE';
  });
  const order = attributions.map((_, index) => index);
  order.sort((a, b) => contentStart(attributions[a]!) - contentStart(attributions[b]!));
  let before: number | null = null;
  for (const index of order) {
    const attribution = attributions[index]!;
    if (before !== null && attribution.source.length === 0 && attribution.sourceMention === null) {
      const gap = contentStart(attribution) - contentEnd(attributions[before]!);
      if (gap <= reach(text, attribution)) speakers[index] = speakers[before]!;
    }
    if (attribution.nestedIn === null) before = index;
  }
  return speakers;
}

/** How far the speaker before may be for a source to be left out. */
function reach(text: string, attribution: Attribution): number {
  if (attribution.cue.length === 0) return CONTINUES_WITHIN;
  const cue = attribution.cue
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .toLowerCase();
  return speechTable().participles.some((word) => cue.startsWith(word))
    ? ADDS_WITHIN
    : Number.NEGATIVE_INFINITY;
}
