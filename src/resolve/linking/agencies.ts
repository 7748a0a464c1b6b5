import type { Entity } from '../../model/extraction';
import type { Statement } from '../../model/reading';
import { vocabulary } from '../../model/vocabulary';
import type { Names } from '../names';

/** How sure a name with a country in it is of an agency of that country. */
const CONFIDENCE = 0.9;
const RELATION = 'AGENCY_OF';
const OF_A_STATE: ReadonlySet<string> = new Set(['GOVERNMENT_BODY', 'MILITARY']);

/**
 * "Russian Defense Ministry", "Ukraine's general staff": an agency of the country that its name or the word before it says,
 * where the article names that country at all and nothing relates the two yet. The sentence of the name is the evidence.
 */
export function agenciesByName(
  names: Names,
  entities: readonly Entity[],
  entityOf: readonly number[],
  known: readonly Statement[],
): Statement[] {
  const { reading, formOf } = names;
  const countries = new Map<string, number>();
  entities.forEach(({ subtype, mentions }, index) => {
    const form =
      subtype === 'COUNTRY' ? mentions.map((mention) => formOf[mention]).find((each) => each != null) : null;
    if (form?.codes.length === 1) countries.set(form.codes[0]!, index);
  });
  const pair = (head: number, tail: number) => `${head} ${tail}`;
  const related = new Set(
    known.flatMap(({ head, tail }) => [
      pair(entityOf[head]!, entityOf[tail]!),
      pair(entityOf[tail]!, entityOf[head]!),
    ]),
  );
  const found: Statement[] = [];
  entities.forEach((entity, index) => {
    if (!OF_A_STATE.has(entity.subtype ?? '')) return;
    const head = entity.mentions.find((mention) => formOf[mention]?.codes.length === 1);
    const country = head === undefined ? undefined : countries.get(formOf[head]!.codes[0]!);
    if (head === undefined || country === undefined || related.has(pair(index, country))) return;
    if (!vocabulary().allows(RELATION, entity.type, entities[country]!.type)) return;
    const { start, end } = reading.mentions[head]!;
    const sentence = reading.sentences.find((each) => each.start <= start && end <= each.end);
    if (sentence === undefined || sentence.duplicateOf !== null) return;
    related.add(pair(index, country));
    found.push(
      agency(
        head,
        nearest(names, entities[country]!.mentions, start),
        [sentence.start, sentence.end],
        [start, end],
      ),
    );
  });
  return found;
}

/** The mention that stands nearest to a place in the text. */
const nearest = ({ reading }: Names, mentions: readonly number[], at: number): number => {
  const distance = (mention: number) => Math.abs(reading.mentions[mention]!.start - at);
  return mentions.reduce((a, b) => (distance(b) < distance(a) ? b : a));
};

const agency = (
  head: number,
  tail: number,
  evidence: [number, number],
  trigger: [number, number],
): Statement => ({
  type: RELATION,
  head,
  tail,
  evidence,
  trigger,
  predicate: null,
  role: null,
  modality: 'asserted',
  mood: null,
  polarity: 'positive',
  factuality: 'CT+',
  certainty: 'certain',
  attribution: null,
  validFrom: null,
  validTo: null,
  plain: true,
  isDuplicate: false,
  by: 'rule:agency-by-name',
  confidence: CONFIDENCE,
});
