import { vocabulary } from '../../src/model/vocabulary';
import type { Pair } from './draw';

/** Start, end (UTF-16 units), entity type and kind of a mention. */
type End = readonly [start: number, end: number, type: string, kind: string];

/** What a person says of an ordered pair of mentions. `type`: null where nothing of the vocabulary is said between them. */
export interface JudgedPair {
  readonly head: End;
  readonly tail: End;
  readonly type: string | null;
  /** Why it is not plain: `negative` or a mood; absent where it is. */
  readonly not?: string;
}

const MOODS: ReadonlySet<string> = new Set([
  ...['negative', 'attempted', 'intended', 'predicted', 'normative', 'conditional', 'ability', 'alleged'],
]);

const endOf = ({ start, end, type, kind }: Pair['head']): End => [start, end, type, kind];

/**
 * The pair under a verdict: `y`, `n MOOD`, `t TYPE [MOOD]`, `s TYPE [MOOD]`, `w` or `?`. A relation that holds the other way round says
 * of both directions what holds there, unless it is symmetric.
 */
export function judged(
  pair: Pair,
  words: readonly string[],
): readonly JudgedPair[] | 'undecided' | 'unreadable' {
  const [letter, ...rest] = words;
  const [head, tail] = [endOf(pair.head), endOf(pair.tail)];
  const mood = rest.find((word) => MOODS.has(word));
  const not = mood === undefined ? {} : { not: mood };
  const named = rest.find((word) => !MOODS.has(word));
  const type = letter === 'y' || letter === 'n' ? pair.type : named;
  if (letter === '?') return 'undecided';
  if (letter === 'w') return [{ head, tail, type: null }];
  const relation = type === undefined ? undefined : vocabulary().relationTypes.get(type);
  if (type === undefined || relation === undefined || (letter === 'n' && mood === undefined))
    return 'unreadable';
  if (letter === 'y' || letter === 'n' || letter === 't') return [{ head, tail, type, ...not }];
  if (letter !== 's') return 'unreadable';
  const turned = { head: tail, tail: head, type, ...not };
  return relation.symmetric ? [turned] : [turned, { head, tail, type: null }];
}
