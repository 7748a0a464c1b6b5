import type { AnnotatedDocument, AnnotatedEntity } from './annotated-document';
import { graphType } from './graph-types';

/** The name of a predicted cluster; a mention without one is a cluster of its own ("m3"). */
export type ClusterKey = number | string;

export interface Alignment {
  /** By cluster key: its predicted mentions. */
  readonly groups: ReadonlyMap<ClusterKey, readonly AnnotatedEntity[]>;
  /** By predicted mention: its cluster. */
  readonly keys: readonly ClusterKey[];
  /** By gold cluster: the predicted cluster that covers most of it. */
  readonly of: readonly (ClusterKey | undefined)[];
  /** By gold cluster: whether enough of it is covered, and whether the type is right too. */
  readonly found: readonly boolean[];
  readonly typed: readonly boolean[];
}

/** Characters by which a predicted span may differ at either end. */
const SLACK = 12;
// white space as Python's str.split() sees it, because the reference scorer is in Python
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python splits at them too
const WHITE_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const lastWord = (words: string): string | undefined => words.split(WHITE_SPACE).filter(Boolean).at(-1);

export function covers(m: AnnotatedEntity, p: AnnotatedEntity, text: string): boolean {
  if (m.start === p.start && m.end === p.end) return true;
  if (p.end <= m.start || p.start >= m.end) return false;
  if (m.extent && p.start >= m.extent[0] && p.end <= m.extent[1]) return true;
  if (Math.abs(p.start - m.start) <= SLACK && Math.abs(p.end - m.end) <= SLACK) return true;
  const sameEnd =
    m.end === p.end && lastWord(text.slice(m.start, m.end)) === lastWord(text.slice(p.start, p.end));
  return sameEnd || (p.start >= m.start && p.end <= m.end && (p.end - p.start) * 2 >= m.end - m.start);
}

const intersectionOverUnion = (a: AnnotatedEntity, b: AnnotatedEntity): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start));

function mostFrequent(types: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  let best: string | undefined;
  for (const [type, n] of counts) if (best === undefined || n > counts.get(best)!) best = type;
  return best;
}

/** The mentions of a gold cluster that have to be covered: no pronouns or repeated text, unless it has nothing else. */
export const judgedMentions = (gold: AnnotatedDocument, members: readonly number[]): AnnotatedEntity[] => {
  const all = members.map((i) => gold.entities[i]!);
  const proper = all.filter((m) => m.kind !== 'pronoun' && !m.duplicate);
  return proper.length > 0 ? proper : all;
};

/** Aligns every annotated entity with the predicted cluster that covers most of its mentions; ties go to the tighter one. */
export function align(gold: AnnotatedDocument, predicted: AnnotatedDocument): Alignment {
  const keys = predicted.entities.map((e, i): ClusterKey => e.cluster ?? `m${i}`);
  const groups = new Map<ClusterKey, AnnotatedEntity[]>();
  for (const [i, e] of predicted.entities.entries())
    groups.set(keys[i]!, [...(groups.get(keys[i]!) ?? []), e]);
  const rows = gold.clusters.map((members) => {
    const mentions = judgedMentions(gold, members);
    let best: ClusterKey | undefined;
    let [hits, tight] = [0, 0];
    for (const [key, group] of groups) {
      const h = mentions.filter((m) => group.some((p) => covers(m, p, gold.text))).length;
      if (h === 0) continue;
      const t = mentions.reduce(
        (sum, m) => sum + Math.max(...group.map((p) => intersectionOverUnion(m, p))),
        0,
      );
      if (t > tight + 0.5 || ((h > hits || (h === hits && t > tight)) && t > tight - 0.5))
        [best, hits, tight] = [key, h, t];
    }
    const found = best !== undefined && 2 * hits >= mentions.length;
    const type =
      best === undefined ? undefined : mostFrequent(groups.get(best)!.map((p) => graphType(p.type)));
    return { best, found, typed: found && type === graphType(gold.entities[members[0]!]!.type) };
  });
  return {
    groups,
    keys,
    of: rows.map((r) => r.best),
    found: rows.map((r) => r.found),
    typed: rows.map((r) => r.typed),
  };
}
