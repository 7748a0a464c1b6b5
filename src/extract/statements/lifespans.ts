import type { Mention, Sentence } from '../../model/reading';
import { sentenceAt } from '../attribution/sentence-index';
import type { RuleReading } from './read-adjacent';

/** Share of right readings on annotated training texts. */
const PRECISION = 0.95;
/** Characters that a bracket with two dates may have. */
const LENGTH = 160;
/** Years that tell a life from a term of office where no day is named. */
const YEARS = 30;

/** "Ada Reyes (3 June 1904 in Kelmar – 5 May 1981 in Selm)", "(1904–1981)": after the name, with other brackets between. */
const BRACKET = /^(?:,?\s*\([^()]*\))?,?\s*\(([^()]*)\)/u;
const DASH = /\s*[–—-]\s*|\s+to\s+/u;
const YEAR = /\b(\d{3,4})\b/u;
const DAY = /\p{L}/u;
const BORN_AS = /^(?:[^\d]*?[;,:]\s*|born\s+|b\.\s*|c(?:irca|\.)\s*)?$/iu;
const IN = /^\s*(?:,|in|at|near)?\s*$/u;

/** Reads dates of birth and death, and the place of birth, from the bracket after a person's name. */
export function readLifespans(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly RuleReading[] {
  const order = mentions.map((m, index) => ({ ...m, index })).sort((a, b) => a.start - b.start);
  return order.flatMap((person, place): RuleReading[] => {
    if (person.type !== 'PERSON' || person.kind !== 'name') return [];
    const sentence = sentences[sentenceAt(sentences, person.start)];
    if (sentence === undefined) return [];
    const after = text.slice(person.end, Math.min(sentence.end, person.end + LENGTH));
    const match = BRACKET.exec(after);
    if (match === null) return [];
    const end = person.end + match[0].length - 1;
    const start = end - match[1]!.length;
    const inside = order
      .slice(place + 1)
      .filter((m) => m.start >= start && m.end <= end && m.kind === 'name');
    const dates = inside.filter(({ type }) => type === 'DATE');
    const [birth, death] = dates;
    if (birth === undefined || death === undefined || dates.length > 2) return [];
    const between = text.slice(birth.end, death.start);
    const years = [birth, death].map((d) => Number(YEAR.exec(text.slice(d.start, d.end))?.[1] ?? Number.NaN));
    const isLong = years[1]! - years[0]! >= YEARS;
    const isExact = [birth, death].some((d) => DAY.test(text.slice(d.start, d.end)));
    if (!DASH.test(between) || !BORN_AS.test(text.slice(start, birth.start)) || !(isLong || isExact))
      return [];
    const home = inside.find(
      (m) =>
        m.type === 'LOCATION' &&
        m.start >= birth.end &&
        m.end <= death.start &&
        IN.test(text.slice(birth.end, m.start)),
    );
    const reading = (type: string, tail: number): RuleReading => ({
      type,
      head: person.index,
      tail,
      role: null,
      trigger: [start - 1, end + 1],
      by: 'rule:lifespan',
      confidence: PRECISION,
    });
    return [
      reading('BORN_ON', birth.index),
      reading('DIED_ON', death.index),
      ...(home ? [reading('BORN_IN', home.index)] : []),
    ];
  });
}
