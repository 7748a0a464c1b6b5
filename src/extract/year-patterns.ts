import type { TimeExpression } from '../model/reading';
import { edtf, type Reference } from './time-reference';

/** What chrono does not know: years, decades, centuries, seasons, quarters. Each gives EDTF, or null when it is none. */
interface Pattern {
  readonly find: RegExp;
  value(groups: Readonly<Record<string, string | undefined>>, reference: Reference | null): Reading | null;
}
interface Reading {
  readonly value: string;
  readonly inferred?: boolean;
}

const YEAR = '(?<year>1[0-9]\\d\\d|20\\d\\d)';
/** "about 2000 people", "Flight 1549": numbers that are no years. */
const NO_YEAR_BEFORE =
  '(?<!\\b(?:about|around|nearly|almost|some|roughly|over|than|least|most|approximately|only|another|up to|No\\.?|Nos\\.?|[Ff]light|[Rr]oute|[Rr]oom|[Mm]odel|[Pp]age|[Rr]esolution|[Hh]ighway|[Ss]ection|[Aa]rticle|[Bb]oeing|[Aa]irbus|[Ww]indows|[Pp]ort|[Bb]ox|[Cc]ode)\\s)(?<![\\p{L}\\d$€£¥#.,:/+@&=_–-])';
const NO_YEAR_AFTER =
  "(?!(?:\\s\\p{Lu}[\\p{L}.]*){1,3}\\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Place)\\b)(?![\\p{L}\\d%°$€£_@]|[.,:/]\\d|['’]\\d|\\s?(?:%|percent|per cent|people|persons|men|women|children|soldiers|troops|fighters|civilians|residents|workers|employees|members|students|dollars|euros|pounds|rubles|dead|deaths|killed|wounded|injured|cases|patients|votes|homes|houses|jobs|miles|feet|ft|meters|metres|km|kilometers|kilometres|kg|kilograms|tons|tonnes|barrels|acres|hectares|square|cubic|degrees|hours|hrs|minutes|calories|watts|megawatts|MW|GMT|EST|EDT|UTC|points|copies|units|vehicles|tanks|missiles|square)\\b)";
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  q1: 1,
  q2: 2,
  q3: 3,
  q4: 4,
};

/** The latest decade with these tens that had begun in the article's year. */
const decade = (tens: number, reference: Reference | null): Reading | null => {
  if (reference === null) return { value: `19${tens}X`, inferred: true };
  const century = Math.floor((reference.year - tens * 10) / 100);
  return { value: `${century}${tens}X`, inferred: true };
};

const PATTERNS: readonly Pattern[] = [
  {
    // 2010–2012, 2022-23, 2016/17
    find: new RegExp(
      `${NO_YEAR_BEFORE}${YEAR}[-–/](?<to>(?:\\d\\d)?\\d\\d)(?![\\p{L}\\d%]|[-–/.,]\\d)`,
      'gu',
    ),
    value({ year, to = '' }) {
      const end = Number(to.length === 2 ? `${year?.slice(0, 2)}${to}` : to);
      return end > Number(year) && end - Number(year) < 200 ? { value: `${year}/${end}` } : null;
    },
  },
  {
    find: new RegExp(
      `\\b(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\\s+of)?\\s+${YEAR}${NO_YEAR_AFTER}`,
      'gu',
    ),
    value: ({ season = '', year }) => ({ value: `${year}-${SEASONS[season.toLowerCase()]}` }),
  },
  {
    find: new RegExp(
      `\\b(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\\s-]+quarter\\s+of\\s+${YEAR}\\b|\\b(?<q>Q[1-4])\\s+(?:of\\s+)?(?<qyear>20\\d\\d)\\b`,
      'gu',
    ),
    value({ quarter, q, year = '', qyear }) {
      const last = 3 * (QUARTERS[(quarter ?? q ?? '').toLowerCase()] ?? 1);
      const whole = Number(qyear ?? year);
      return { value: `${edtf(whole, last - 2)}/${edtf(whole, last)}` };
    },
  },
  { find: /\b(?:mid-?)?(?<tens>1[5-9]\d|20\d)0['’]?s\b/g, value: ({ tens }) => ({ value: `${tens}X` }) },
  {
    find: /(?<=\bthe\s(?:early\s|late\s|mid-?\s?)?)['’‘](?<tens>\d)0['’]?s\b/g,
    value: ({ tens }, reference) => decade(Number(tens), reference),
  },
  {
    find: new RegExp(
      `(?<=\\bthe\\s(?:early\\s|late\\s|mid-?\\s?|swinging\\s|roaring\\s)?)(?<name>${DECADES.join('|')})\\b`,
      'gi',
    ),
    value: ({ name = '' }, reference) => decade(DECADES.indexOf(name.toLowerCase()) + 2, reference),
  },
  {
    find: /\b(?<ordinal>1[0-9]|2[01])(?:st|nd|rd|th)[\s-]century\b/gi,
    value: ({ ordinal }) => ({ value: `${Number(ordinal) - 1}XX` }),
  },
  {
    find: new RegExp(
      `(?<context>\\b(?:in|since|by|of|until|till|from|to|through|during|before|after|early|late|mid|year|the)[\\s-])?${NO_YEAR_BEFORE.replace('[\\p{L}\\d$€£¥#.,:/+@&=_–-]', '[\\p{L}\\d$€£¥#.,:/+@&=_]|(?<!mid|early|late)[–-]')}${YEAR}(?!-)${NO_YEAR_AFTER}`,
      'gu',
    ),
    // a round number needs a word that goes before years
    value: ({ context, year = '' }) =>
      year.endsWith('00') && context === undefined ? null : { value: year },
  },
];

/** Years, decades, centuries, seasons and quarters in `text`; offsets are counted from `offset`. */
export function yearExpressions(text: string, offset: number, reference: Reference | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const { find, value } of PATTERNS)
    for (const match of text.matchAll(find)) {
      const groups = match.groups ?? {};
      const reading = value(groups, reference);
      if (reading === null || (reading.inferred === true && reference === null)) continue;
      const start = offset + match.index + (groups.context?.length ?? 0);
      found.push({
        start,
        end: offset + match.index + match[0].length,
        value: reading.value,
        inferred: reading.inferred ?? false,
      });
    }
  return found;
}
