import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import type { Mention, Sentence } from '../../model/reading';
import type { Span } from '../../model/span';
import { SCHEMA_DIR } from '../../model/vocabulary';
import { nearby } from './nearby';
import type { RuleReading } from './read-adjacent';

const share = z.number().min(0).max(1);
const schema = z.strictObject({
  /** Words for one relative, and for several with what each of them is. */
  kin: z.strictObject({ one: z.array(z.string()).nonempty(), several: z.record(z.string(), z.string()) }),
  /** Shares of right readings on annotated training texts. */
  precision: z.strictObject({ possessed: share, of: share, married: share }),
});

const FILE = path.join(SCHEMA_DIR, 'rules', 'kinship.json');

function load(file = FILE) {
  try {
    const { kin, precision } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const several = new Map(Object.entries(kin.several));
    const words = [...kin.one, ...several.keys()].sort((a, b) => b.length - a.length).join('|');
    const adjectives = String.raw`(?:(?!of\b|and\b|or\b|to\b|in\b|with\b)[\p{L}\d-]+,?\s+){0,3}`;
    return {
      precision,
      several,
      /** "his late | wife, " and "’s three | children: ". */
      possessed: new RegExp(
        String.raw`(?:\b(?<owner>his|her|their|my|our|your)|['’]s?)\s+${adjectives}(?<kin>${words})(?<tie>,?\s+|\s*[:–—-]\s+|\s*\()`,
        'giu',
      ),
      /** "the eldest | son of ", after a name. */
      of: new RegExp(String.raw`\b(?<kin>${words})\s+(?:of|to)\s+(?:the\s+)?(?:late\s+)?`, 'giu'),
    };
  } catch (cause) {
    throw new SchemaError('rules', { file, reason: String((cause as Error).message) }, cause);
  }
}
let shared: ReturnType<typeof load> | undefined;

type Placed = Mention & { readonly index: number };

/** Between a name and "son of": ", the eldest", "is the", "(born 1950), ". */
const APPOSED =
  /^(?:\s*\([^()]*\))?,?\s+(?:(?:who\s+)?(?:is|was|are|were|became)\s+|as\s+)?(?:(?:the|an?|only|[\p{L}-]+(?:st|nd|rd|th|er|est|ger))\s+){0,3}(?:(?!and\b|or\b|with\b)[\p{L}-]+\s+)?$/u;
const LISTED = /^(?:\s*\([^()]*\))?(?:,\s+(?:and\s+)?|\s+and\s+|\s*&\s*)(?:the\s+late\s+)?$/u;
const PAIRED = /^\s+(?:and|&)\s+$/u;
const MARRIED =
  /^,?\s+(?:(?:who\s+)?(?:is|was|were|has\s+been|had\s+been|got|gets)\s+(?:[\p{L}]+\s+)?)?(?:(?:later|first|secretly|then|has|had)\s+)?(?:married|marries|wed|marrying|divorced)\s+(?:to\s+)?(?:the\s+)?(?:(?:fellow\s+)?\p{Ll}+\s+){0,3}$/u;
/** Owners whose pronoun may be no mention: the person named last before it. */
const REACH = 160;
/** Characters around a kinship word that are looked at. */
const BEFORE = 400;
const FEMALE = /^(?:she|her|hers)$/iu;
const MALE = /^(?:he|him|his)$/iu;

/** Consecutive persons joined by commas and "and", from the first one on. */
function listFrom(text: string, persons: readonly Placed[], first: Placed, tie: RegExp): Placed[] {
  const list = [first];
  for (const next of persons) {
    const last = list.at(-1)!;
    if (next.start >= last.end && next.kind === 'name' && tie.test(text.slice(last.end, next.start)))
      list.push(next);
  }
  return list;
}

/** Who "his" or "’s" at an offset belongs to; "her father, Bo, and her mother": never somebody who was just called a relative. */
function ownerOf(
  text: string,
  persons: readonly Placed[],
  relatives: ReadonlySet<Placed>,
  word: string | undefined,
  at: number,
): Placed | undefined {
  if (word === undefined) return persons.find(({ end }) => end === at);
  const pronoun = persons.find(({ start }) => start === at);
  if (pronoun) return pronoun;
  const other = /^her$/iu.test(word) ? MALE : /^his$/iu.test(word) ? FEMALE : null;
  return [...persons]
    .reverse()
    .find(
      (p) =>
        p.end <= at &&
        at - p.end <= REACH &&
        p.kind !== 'nominal' &&
        !relatives.has(p) &&
        other?.test(text.slice(p.start, p.end)) !== true,
    );
}

/**
 * Family relations that a kinship word names ("Reyes and his wife, Ada", "Tom, the son of Ann and Bo", "Ada married Bo"); `role` says what
 * the head is to the tail.
 */
export function readKinship(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): readonly RuleReading[] {
  shared ??= load();
  const { possessed, of, several, precision } = shared;
  const all = mentions
    .map((m, index): Placed => ({ ...m, index }))
    .filter(({ type }) => type === 'PERSON')
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const reading = (
    head: Placed,
    tail: Placed,
    role: string,
    trigger: Span,
    rule: keyof typeof precision,
  ) => ({
    type: 'FAMILY_OF',
    head: head.index,
    tail: tail.index,
    role: several.get(role.toLowerCase()) ?? role.toLowerCase(),
    trigger,
    by: `rule:kin-${rule}`,
    confidence: precision[rule],
  });
  return sentences.flatMap((sentence): RuleReading[] => {
    const personsAround = (from: number, to: number) =>
      nearby(all, Math.max(sentence.start, from - BEFORE), Math.min(sentence.end, to + BEFORE));
    const words = text.slice(sentence.start, sentence.end);
    const found: RuleReading[] = [];
    const relatives = new Set<Placed>();
    for (const match of words.matchAll(possessed)) {
      const { owner: pronoun, kin = '' } = match.groups ?? {};
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const persons = personsAround(start, end);
      const first = persons.find((p) => p.start === end && p.kind === 'name');
      if (first === undefined) continue;
      const owner = ownerOf(text, persons, relatives, pronoun, start);
      const named = several.has(kin.toLowerCase()) ? listFrom(text, persons, first, LISTED) : [first];
      for (const relative of named) relatives.add(relative);
      if (owner === undefined || named.includes(owner)) continue;
      for (const relative of named) found.push(reading(relative, owner, kin, [start, end], 'possessed'));
    }
    for (const match of words.matchAll(of)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const persons = personsAround(start, end);
      const first = persons.find((p) => p.start === end && p.kind !== 'nominal');
      const relative = persons
        .filter((p) => p.end <= start && p.kind !== 'nominal')
        .findLast((p) => APPOSED.test(text.slice(p.end, start)));
      if (first === undefined || relative === undefined) continue;
      for (const other of listFrom(text, persons, first, PAIRED))
        found.push(reading(relative, other, match.groups?.kin ?? '', [start, end], 'of'));
    }
    for (const one of nearby(all, sentence.start, sentence.end)) {
      const [other] = nearby(all, one.end, Math.min(sentence.end, one.end + REACH));
      if (other && MARRIED.test(text.slice(one.end, other.start)))
        found.push(reading(one, other, 'married', [one.end, other.start], 'married'));
    }
    return found.filter(({ head, tail }) => head !== tail);
  });
}
