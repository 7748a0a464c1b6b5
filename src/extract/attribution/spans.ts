import { overlaps, type Span } from '../../model/span';

/** Characters of all spans together. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** First start and last end. */
export const hullOf = (spans: readonly Span[]): Span => [
  Math.min(...spans.map(([start]) => start)),
  Math.max(...spans.map(([, end]) => end)),
];

/** Characters that two lists of spans share. */
export const sharedLength = (a: readonly Span[], b: readonly Span[]): number => {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return sum;
};

/** In text order, touching spans joined, empty ones dropped. */
export function normalise(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (end <= start) continue;
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** `spans` without the characters of `holes`. */
export function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  let rest = [...spans];
  for (const hole of holes)
    rest = rest.flatMap((span): Span[] =>
      overlaps(span, hole)
        ? [
            [span[0], Math.min(span[1], hole[0])] as const,
            [Math.max(span[0], hole[1]), span[1]] as const,
          ].filter(([start, end]) => end > start)
        : [span],
    );
  return rest;
}

const EDGE = /[\s,;:—–"“”«»„]/u;

/** Cuts white space, commas and double quotation marks off both edges; spans without a letter or digit vanish. */
export function trim(text: string, spans: readonly Span[], edge: RegExp = EDGE): Span[] {
  return spans.flatMap(([start, end]): Span[] => {
    let from = start;
    let to = end;
    while (from < to && edge.test(text[from]!)) from++;
    while (to > from && edge.test(text[to - 1]!)) to--;
    return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [[from, to]] : [];
  });
}

/** Moves an edge that cuts a word to the word's edge. */
export function wholeWords(text: string, [start, end]: Span): Span {
  const inWord = (at: number) =>
    /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
  let from = start;
  let to = end;
  for (let i = 0; i < 40 && from > 0 && inWord(from); i++) from--;
  for (let i = 0; i < 40 && to < text.length && inWord(to); i++) to++;
  return [from, to];
}
