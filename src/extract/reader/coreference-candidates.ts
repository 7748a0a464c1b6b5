import { acronym, type Described, sameLast, subset } from './coreference-features';

/** Sentences back within which every mention is a candidate. */
const NEAR = 8;
/** Bounds for texts with thousands of mentions a sentence or of one name: the nearest ones stay. */
const MOST_NEAR = 400;
const MOST_FAR = 50;

const add = (index: Map<string, number[]>, key: string, value: number): void => {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
};

/**
 * For each mention (in text order) its earlier candidates: all at most 8 sentences back, and all that share its string,
 * last word or words, or are its acronym. Indexes over rare words keep the search linear in the text.
 */
export function* candidates(mentions: readonly Described[]): Generator<number[]> {
  const frequency = new Map<string, number>();
  for (const { words } of mentions)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarest = ({ words }: Described): string | null => {
    let best: string | null = null;
    for (const word of words) if (best === null || frequency.get(word)! < frequency.get(best)!) best = word;
    return best;
  };
  const byLast = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byRarest = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  const byAcronym = new Map<string, number[]>();
  let oldest = 0;
  for (const [i, mention] of mentions.entries()) {
    const found = new Set<number>();
    // In text order, so that the nearest eight sentences only move on.
    while (oldest < i && mention.sentence - mentions[oldest]!.sentence > NEAR) oldest++;
    for (let j = i - 1; j >= Math.max(oldest, i - MOST_NEAR); j--) found.add(j);
    const rare = rarest(mention);
    const far = (list: readonly number[] | undefined, fits: (other: Described) => boolean) => {
      let left = MOST_FAR;
      for (let k = (list?.length ?? 0) - 1; k >= 0 && left > 0; k--) {
        if (list![k]! >= oldest) continue;
        left--;
        if (fits(mentions[list![k]!]!)) found.add(list![k]!);
      }
    };
    far(byLast.get(mention.last), (other) => sameLast(mention, other));
    // One mention's rarest word is in the other wherever all its words are.
    if (rare !== null) far(byWord.get(rare), (other) => subset(mention, other));
    for (const word of mention.words) far(byRarest.get(word), (other) => subset(mention, other));
    if (mention.acronym !== null) far(byInitials.get(mention.acronym), (other) => acronym(mention, other));
    if (mention.words.size >= 2) far(byAcronym.get(mention.initials), (other) => acronym(mention, other));
    add(byLast, mention.last, i);
    for (const word of mention.words) add(byWord, word, i);
    if (rare !== null) add(byRarest, rare, i);
    if (mention.initials !== '') add(byInitials, mention.initials, i);
    if (mention.acronym !== null) add(byAcronym, mention.acronym, i);
    yield [...found].sort((a, b) => a - b);
  }
}
