import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Draft } from '../../src/extract/draft';
import type { Weights } from '../../src/extract/reader/session';
import type { StatementThresholds } from '../../src/extract/statements';
import type { Mention, Statement } from '../../src/model/reading';
import { draftOf, extractionOf } from './drafts';

/** What an invented clause says of its predicate. */
const EXPECTED = [
  'asserted',
  'reported',
  'negated',
  'intended',
  'attempted',
  'predicted',
  'normative',
  'ability',
  'conditional',
  'hypothetical',
  'alleged',
] as const;
export type Expected = (typeof EXPECTED)[number];

/** Expectations that leave the predicate a fact: everything else must not become an edge. */
export const PLAIN: ReadonlySet<Expected> = new Set(['asserted', 'reported']);

const clause = z.strictObject({
  text: z.string(),
  /** Words of subject and object: the first place where they stand. */
  subject: z.string(),
  object: z.string(),
  expected: z.enum(EXPECTED),
});
export type Clause = z.infer<typeof clause>;

/** The clauses of `clauses.json`, checked against their own words. */
export function clauses(): readonly Clause[] {
  const all = z.array(clause).parse(JSON.parse(readFileSync(path.join(__dirname, 'clauses.json'), 'utf8')));
  for (const { text, subject, object } of all)
    if (!text.includes(subject) || !text.includes(object)) throw new Error(`not in "${text}"`);
  return all;
}

/** How one clause came out; `null` where nothing was read between the two. */
export interface ClauseOutcome {
  readonly clause: Clause;
  readonly statement: Statement | null;
  /** A fact is plain, and nothing else is. */
  readonly right: boolean;
  /** The reason given is the expected one too. */
  readonly exact: boolean;
}

const reasonOf = ({ mood, polarity, modality, attribution }: Statement): Expected =>
  mood ??
  (polarity === 'negative'
    ? 'negated'
    : modality === 'hypothetical'
      ? 'hypothetical'
      : attribution === null
        ? 'asserted'
        : 'reported');

export const draftClause = (clause: Clause, index: number, weights: Weights): Promise<Draft> =>
  draftOf(`clause-${index}`, clause.text, weights);

/** Reads the surest statement between the two, whatever its type: only its factuality is asked. */
export async function judgeClause(
  clause: Clause,
  draft: Draft,
  setting: StatementThresholds,
): Promise<ClauseOutcome> {
  const { statements, mentions } = await extractionOf(draft, setting);
  const at = (words: string) => {
    const start = clause.text.indexOf(words);
    return ({ start: from, end: to }: Mention) =>
      from < start + words.length && to >= start + words.length && to <= start + words.length + 12;
  };
  const [isSubject, isObject] = [at(clause.subject), at(clause.object)];
  const between = statements.filter(({ head, tail }) => {
    const [a, b] = [mentions[head]!, mentions[tail]!];
    return (isSubject(a) && isObject(b)) || (isSubject(b) && isObject(a));
  });
  const statement = between.reduce<Statement | null>(
    (a, b) => (a === null || b.confidence > a.confidence ? b : a),
    null,
  );
  const right = statement !== null && statement.plain === PLAIN.has(clause.expected);
  return { clause, statement, right, exact: right && reasonOf(statement) === clause.expected };
}
