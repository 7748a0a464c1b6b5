import { byInstant, byText } from './edges';

/**
 * Which articles are copies of others: the same text under another address (syndicated, reprinted, abridged). Pure, and blind to the
 * order of its input. Containment of sentence sets: Broder, On the resemblance and containment of documents (1997).
 */

/** Share of a copy's sentences that its original holds, at least. */
export const NEARLY_ALL = 0.8;
/** Two articles that share fewer sentences are alike by chance. */
export const FEWEST_SHARED = 3;

/** What is compared of an article. */
export interface ComparedText {
  readonly articleId: string;
  readonly publishedAt: string | null;
  /** Hashes of its sentences, spaces, quotation marks and case folded. */
  readonly hashes: ReadonlySet<string>;
}

export interface Original {
  readonly articleId: string;
  /** Share of the copy's sentences that it holds: 0.8 … 1, four decimals. */
  readonly share: number;
}

/** The order of originality: the earlier published first, one without a date last, then by id. */
export const byPublication = (a: Omit<ComparedText, 'hashes'>, b: Omit<ComparedText, 'hashes'>): number => {
  if (a.publishedAt === null || b.publishedAt === null)
    return (
      Number(a.publishedAt === null) - Number(b.publishedAt === null) || byText(a.articleId, b.articleId)
    );
  return byInstant(a.publishedAt, b.publishedAt) || byText(a.articleId, b.articleId);
};

/** Share of the sentences of `text` that stand in `other`; 0 where too few do to tell. */
export function sharedWith(text: ComparedText, other: ComparedText): number {
  let shared = 0;
  for (const hash of text.hashes) if (other.hashes.has(hash)) shared += 1;
  return shared < FEWEST_SHARED ? 0 : Number((shared / text.hashes.size).toFixed(4));
}

/** What `text` is a copy of: the earliest of the articles before it that hold nearly all of its sentences. */
export function originalOf(text: ComparedText, others: Iterable<ComparedText>): Original | null {
  let earliest: ComparedText | null = null;
  for (const other of others) {
    if (byPublication(other, text) >= 0 || sharedWith(text, other) < NEARLY_ALL) continue;
    if (earliest === null || byPublication(other, earliest) < 0) earliest = other;
  }
  return earliest && { articleId: earliest.articleId, share: sharedWith(text, earliest) };
}

/** What every one of these articles is a copy of; those that are none are left out. */
export function allOriginals(texts: Iterable<ComparedText>): ReadonlyMap<string, Original> {
  const all = [...texts];
  const holders = new Map<string, ComparedText[]>();
  for (const text of all)
    for (const hash of text.hashes) {
      const known = holders.get(hash);
      if (known) known.push(text);
      else holders.set(hash, [text]);
    }
  const found = new Map<string, Original>();
  for (const text of all) {
    const shared = new Map<ComparedText, number>();
    for (const hash of text.hashes)
      for (const other of holders.get(hash)!) shared.set(other, (shared.get(other) ?? 0) + 1);
    const similar = [...shared].flatMap(([other, n]) => (n < FEWEST_SHARED ? [] : [other]));
    const original = originalOf(text, similar);
    if (original !== null) found.set(text.articleId, original);
  }
  return found;
}

/** The article at the end of a chain of copies, for each article that is one; `direct` leads from a copy to its original. */
export function rootsOf(direct: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const copy of direct.keys()) {
    let root = copy;
    // originals come strictly before their copies: no circles, but a damaged graph may hold one
    for (let steps = direct.size; direct.has(root) && steps > 0; steps -= 1) root = direct.get(root)!;
    roots.set(copy, root);
  }
  return roots;
}
