import type { CoreferenceLink } from '../../model/reading';
import type { Names } from '../names';
import { pronounClass } from '../pronouns';
import type { ResolveSettings } from '../settings';
import { fitsPlaceNoun } from './place-nouns';

const WORD = /[\p{L}\d-]+/gu;

/**
 * The coreference head's links, surest first, each mention once. Never joins two named clusters through a nominal or a
 * pronoun, nor a mention with one inside it, nor "I" (a speaker's, see `quotes.ts`).
 */
export function links(names: Names, settings: ResolveSettings): void {
  const ordered = [...names.reading.coreference].sort(
    (a, b) => b.confidence - a.confidence || a.mention - b.mention || a.antecedent - b.antecedent,
  );
  const linked = new Set<number>();
  for (const link of ordered) {
    if (linked.has(link.mention) || !isAllowed(names, link, settings)) continue;
    if (names.clusters.merge(link.antecedent, link.mention)) linked.add(link.mention);
  }
}

/** "PTI leaders" and "PML-N leaders": each has a capitalised word that the other lacks. Names have their own rules. */
function otherModifiers(a: string, b: string): boolean {
  const own = (of: string, than: string) => {
    const words = new Set(than.toLowerCase().match(WORD));
    return (of.match(WORD) ?? []).some((word) => /^\p{Lu}/u.test(word) && !words.has(word.toLowerCase()));
  };
  return own(a, b) && own(b, a);
}

function isAllowed(names: Names, link: CoreferenceLink, settings: ResolveSettings): boolean {
  const { reading, clusters, text } = names;
  const mention = reading.mentions[link.mention];
  const antecedent = reading.mentions[link.antecedent];
  if (mention === undefined || antecedent === undefined || link.mention === link.antecedent) return false;
  if (mention.start < antecedent.end && antecedent.start < mention.end) return false;
  const first = [mention, antecedent].some(
    ({ kind, start, end }) => kind === 'pronoun' && pronounClass(text.slice(start, end)) === 'first',
  );
  if (first) return false;
  if (
    mention.kind === 'nominal' &&
    antecedent.kind === 'nominal' &&
    otherModifiers(text.slice(mention.start, mention.end), text.slice(antecedent.start, antecedent.end))
  )
    return false;
  if (!fitsPlaceNoun(names, link.mention, link.antecedent)) return false;
  const bothNamed = clusters.forms(link.mention).length > 0 && clusters.forms(link.antecedent).length > 0;
  const direct = mention.kind === 'name' && antecedent.kind === 'name';
  if (bothNamed && !direct) return false;
  const clash = clusters.clash(link.mention, link.antecedent) ? settings.clashPenalty : 0;
  return link.confidence >= settings.linkThreshold[`${mention.kind}>${antecedent.kind}`] + clash;
}
