import { initialisms } from '../acronyms';
import type { Names } from '../names';
import { isValue, namingOf } from '../naming';

/** Between a name and its other name: "African National Congress (ANC)", "Petra, also known as", "Lin Chih-lin (林志陵)". */
const OPENS =
  /^\s*(?:[([（]\s*(?:(?:or|the|also|formerly|known as|hereafter|short for|i\.e\.)[\s,]+){0,3}["“'‘]?|,?\s*(?:also |better |formerly |commonly )?(?:known|referred to) as (?:the )?["“'‘]?|,?\s*a\.?k\.?a\.?\s+["“'‘]?|,?\s*(?:or|abbreviated as|nicknamed)\s+(?:the )?["“'‘])$/i;
const CLOSES = /^["”'’]?\s*[)\]）,;.]|^["”'’]/;
/** A short name of one word with a capital: "KUNA", "Molirena", "IISc". */
const SHORT = /^[@#]?\p{Lu}[\p{L}\p{N}./-]{1,11}$/u;

/** The other name that the text itself gives, right after the name, of the same type or with its initials. */
export function brackets(names: Names): void {
  const { text, reading, clusters, formOf } = names;
  const inOrder = reading.mentions.map((_, index) => index).filter((index) => formOf[index] !== null);
  inOrder.sort((a, b) => reading.mentions[a]!.start - reading.mentions[b]!.start);
  for (let at = 1; at < inOrder.length; at += 1) {
    const [first, second] = [inOrder[at - 1]!, inOrder[at]!];
    const [a, b] = [reading.mentions[first]!, reading.mentions[second]!];
    if (isValue(a.type) || isValue(b.type) || b.start - a.end > 40 || b.start < a.end) continue;
    const between = text.slice(a.end, b.start);
    if (!OPENS.test(between) || !CLOSES.test(text.slice(b.end, b.end + 3))) continue;
    const { acronym } = formOf[second]!;
    const isSpelt = acronym !== null && initialisms(formOf[first]!.text).has(acronym);
    // "Great Eastern Dam (GED)": the initials prove it, whatever types the two were given
    if (isSpelt && formOf[first]!.person === null) clusters.merge(first, second, 0);
    if (a.type !== b.type) continue;
    const said = text.slice(b.start, b.end);
    const stated = /[([（]/.test(between);
    const shorter = SHORT.test(said) && namingOf(a.type) === 'institution' && formOf[first]!.words.length > 1;
    const script = !formOf[second]!.latin;
    if (script || !stated || shorter || formOf[second]!.acronym !== null) clusters.merge(first, second);
  }
}
