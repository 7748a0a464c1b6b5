import { contains, type Span } from '../model/span';
import { textBlocks } from './blocks';

/** A unit of fewer words repeats by chance ("He agreed."). */
const FEWEST_WORDS = 4;
/** A copy without an ellipsis counts as cut off only when it is this long. */
const FEWEST_WORDS_OF_BARE_CUT = 6;
/** Earlier units with the same first words that a truncated copy is compared with. */
const MOST_CANDIDATES = 50;

const ELLIPSIS = /\s*(?:…|\.{3,}|(?:\. ){2,}\.)["'\s)\]]*$/;
const CLOSED = /[.!?:;,]["')\]]*$/;

/**
 * For each sentence the index of the first earlier one that it repeats, or null. Compared with white space, quotes and case
 * folded. A copy may be cut off ("… invasion force…"). Short sentences count only when their whole paragraph repeats.
 */
export function findDuplicates(text: string, sentences: readonly Span[]): (number | null)[] {
  const units = sentences.map((span) => fold(text.slice(...span)));
  const origin: (number | null)[] = earlierCopies(units, FEWEST_WORDS);
  const blocks = sentencesOfBlocks(text, sentences);
  const copies = earlierCopies(
    blocks.map((block) => block.map((i) => units[i]).join(' ')),
    0,
  );
  for (const [b, copied] of copies.entries())
    if (copied !== null)
      for (const [k, i] of (blocks[b] ?? []).entries()) origin[i] ??= blocks[copied]?.[k] ?? null;
  // a copy of a copy points to the first; the first comes first
  for (const [i, of] of origin.entries()) if (of !== null) origin[i] = origin[of] ?? of;
  return origin;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\.\.\.+/g, '…')
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** For each unit the earlier one that is the same, or that it is the beginning of. */
function earlierCopies(units: readonly string[], fewestWords: number): (number | null)[] {
  const whole = new Map<string, number>();
  const byOpening = new Map<string, number[]>();
  return units.map((unit, i) => {
    const words = unit.split(' ');
    const opening = words.slice(0, FEWEST_WORDS).join(' ');
    const same = words.length >= fewestWords ? whole.get(unit) : undefined;
    const found = same ?? cutOffCopy(unit, words.length, units, byOpening.get(opening) ?? []);
    if (!whole.has(unit)) whole.set(unit, i);
    const peers = byOpening.get(opening) ?? [];
    if (peers.length < MOST_CANDIDATES) peers.push(i);
    byOpening.set(opening, peers);
    return found ?? null;
  });
}

/** "the total invasion force…" ← "the total invasion force Russia fielded in February." */
function cutOffCopy(
  unit: string,
  words: number,
  units: readonly string[],
  earlier: readonly number[],
): number | undefined {
  const cut = ELLIPSIS.test(unit);
  const bare = !cut && !CLOSED.test(unit) && words >= FEWEST_WORDS_OF_BARE_CUT;
  if (words <= FEWEST_WORDS || !(cut || bare)) return undefined;
  const stem = unit.replace(ELLIPSIS, '');
  return earlier.find((i) => {
    const whole = units[i] as string;
    return (
      whole.length > stem.length &&
      whole.startsWith(stem) &&
      (cut || /^[\s,;:]/.test(whole.slice(stem.length)))
    );
  });
}

/** Indexes of the sentences of each block. */
function sentencesOfBlocks(text: string, sentences: readonly Span[]): number[][] {
  let next = 0;
  return textBlocks(text).map((block) => {
    const inside: number[] = [];
    while (next < sentences.length && contains(block, sentences[next] as Span)) inside.push(next++);
    return inside;
  });
}
