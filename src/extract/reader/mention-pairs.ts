import type { EncodedWindow } from '../draft';
import { distanceToEdge } from './windows';

/** Words [first, end) of a mention and the sentence it begins in. */
export interface PlacedMention {
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
}

/**
 * Unordered pairs of mentions in the same or neighbouring sentences and of different spans, by the window they are asked in:
 * the one in which the smaller distance of the two to an edge is largest. Mentions are sorted by start. Linear in the text.
 */
export function pairsByWindow(
  mentions: readonly PlacedMention[],
  windows: readonly EncodedWindow[],
  count: number,
): (readonly [number, number])[][] {
  const byWindow: (readonly [number, number])[][] = windows.map(() => []);
  const inside = (m: PlacedMention, w: EncodedWindow) => w.from <= m.first && m.end <= w.to;
  const depth = (m: PlacedMention, w: EncodedWindow) =>
    Math.min(distanceToEdge(m.first, w, count), distanceToEdge(m.end - 1, w, count));
  let oldest = 0;
  mentions.forEach((a, i) => {
    while (oldest < windows.length && windows[oldest]!.to <= a.first) oldest++;
    let last = oldest;
    while (last + 1 < windows.length && windows[last + 1]!.from <= a.first) last++;
    const reach = windows[last]?.to ?? 0;
    for (let j = i + 1; j < mentions.length; j++) {
      const b = mentions[j]!;
      if (b.sentence - a.sentence > 1 || b.first >= reach) break;
      if (a.first === b.first && a.end === b.end) continue;
      let best = -1;
      let chosen = -1;
      for (let w = oldest; w <= last; w++) {
        const window = windows[w]!;
        if (!inside(a, window) || !inside(b, window)) continue;
        const value = Math.min(depth(a, window), depth(b, window));
        if (value > best) {
          best = value;
          chosen = w;
        }
      }
      if (chosen >= 0) byWindow[chosen]!.push([i, j]);
    }
  });
  return byWindow;
}
