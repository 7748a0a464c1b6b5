import type { Mention } from '../../model/reading';
import type { Names } from '../names';
import { isValue } from '../naming';

/** Between an office and the name it stands before: "former Frente Amplio leader | Beatriz Sánchez", "his brother, | Ali". */
const BEFORE_NAME = /^,?\s$/;
/** Between a name and what is said of it: "Edwin Ananas, | chief of the nation", "Lin (林志陵), | a | doctor". */
const AFTER_NAME = /^,\s(?:(?:the|an?|its|his|her|their|one of the)\s)?$/;
/** An apposition is closed; a list goes on: "Trump, the president and the press". */
const CLOSED = /^\s*(?:[,.;:)–—”"]|$|who\b|which\b)/;
const LISTED = /^\s*,?\s*(?:and|or)\b/;

/**
 * A nominal right before or after a name of its type is that thing, as title or apposition. (On the annotated training
 * articles: 97 of 100 and more for each of the patterns.)
 */
export function appositions(names: Names): void {
  const { text, reading, clusters } = names;
  const inOrder = reading.mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => mention.kind !== 'pronoun' && !isValue(mention.type))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  inOrder.forEach(({ mention, index }, at) => {
    const beside = nextOf(inOrder, at);
    if (beside === null || beside.mention.type !== mention.type) return;
    const gap = text.slice(mention.end, beside.mention.start);
    const isTitle = mention.kind === 'nominal' && beside.mention.kind === 'name' && BEFORE_NAME.test(gap);
    const rest = text.slice(beside.mention.end, beside.mention.end + 40);
    const isApposed =
      mention.kind === 'name' &&
      beside.mention.kind === 'nominal' &&
      AFTER_NAME.test(gap) &&
      CLOSED.test(rest) &&
      !LISTED.test(rest);
    if (isTitle || isApposed) clusters.merge(index, beside.index);
  });
}

interface Placed {
  readonly mention: Mention;
  readonly index: number;
}

/** The next mention that does not begin inside this one, the longest where several begin there. */
function nextOf(inOrder: readonly Placed[], at: number): Placed | null {
  const { end } = inOrder[at]!.mention;
  for (let next = at + 1; next < inOrder.length; next += 1)
    if (inOrder[next]!.mention.start >= end) return inOrder[next]!;
  return null;
}
